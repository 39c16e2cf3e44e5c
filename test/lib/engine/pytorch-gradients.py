"""Writes pytorch-gradients.json beside this file: what PyTorch computes for a few small networks.

    python pytorch-gradients.py        (made with torch 2.13.0, numpy not needed)

Weights are flat in the library's order: layer by layer, [in x out] row-major, then biases. nn.Linear keeps [out x in].
"""
import json
import pathlib
import torch

def flat(layers, part=lambda parameter: parameter):
    pieces = [piece for layer in layers for piece in (part(layer.weight).T.reshape(-1), part(layer.bias))]
    return [float(f'{x:.9g}') for x in torch.cat(pieces).detach().tolist()]

def case(sizes, activation, rows, seed):
    torch.manual_seed(seed)
    layers = [torch.nn.Linear(n, m) for n, m in zip(sizes, sizes[1:])]
    hidden = {'relu': torch.relu, 'tanh': torch.tanh}[activation]
    def forward(x):
        for layer in layers[:-1]:
            x = hidden(layer(x))
        return layers[-1](x)
    inputs, output_gradient = torch.randn(rows, sizes[0]), torch.randn(rows, sizes[-1])
    numbers = lambda tensor: [float(f'{x:.9g}') for x in tensor.detach().reshape(-1).tolist()]
    result = {'sizes': sizes, 'activation': activation, 'rows': rows, 'weights': flat(layers), 'inputs': numbers(inputs),
              'outputGradient': numbers(output_gradient), 'outputs': numbers(forward(inputs))}
    adam = torch.optim.Adam([p for layer in layers for p in layer.parameters()], lr=1e-2)
    for step in range(20):
        adam.zero_grad()
        (forward(inputs) * output_gradient).sum().backward()
        if step == 0:
            result['gradient'] = flat(layers, lambda parameter: parameter.grad)
        adam.step()
    result['after20AdamSteps'] = flat(layers)
    return result

torch.set_num_threads(1)
cases = [case([4, 16, 16, 2], 'relu', 12, 1), case([4, 16, 16, 2], 'tanh', 12, 2), case([3, 7, 5, 1], 'relu', 9, 3)]
pathlib.Path(__file__).with_suffix('.json').write_text('[\n' + ',\n'.join(json.dumps(c) for c in cases) + '\n]\n')
