// The limit: the lesson's program (REINFORCE with a value baseline until the mean of 100 episodes is 475) in C.
//   gcc -O3 reinforce.c -lm -o reinforce && ./reinforce SEED
// The same algorithm as lib/ with the same savings (the update reuses the acting pass's activations), written for speed
// alone: fixed sizes, no objects, no checks. Vectors of 128 bits, as WebAssembly has them. Prints one line of JSON.
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef float v4 __attribute__((vector_size(16), aligned(16), may_alias));
enum { INPUTS = 4, HIDDEN = 64, OUTPUTS = 4, ROWS = 512, LAYERS = 3 }; // outputs padded to one vector
static const int widths[] = {INPUTS, HIDDEN, HIDDEN, OUTPUTS};

typedef struct {
  int count, step;
  float *w[LAYERS], *b[LAYERS], *gw[LAYERS], *gb[LAYERS]; // into the four blocks below
  float *weights, *gradient, *mean, *square;
  float *h[LAYERS + 1], *d[LAYERS + 1]; // activations and their gradients, [ROWS x width]
} Net;

static uint32_t sa, sb, sc, counter;
static double draw(void) {
  uint32_t sum = sa + sb + counter++;
  sa = sb ^ (sb >> 9), sb = sc + (sc << 3), sc = ((sc << 21) | (sc >> 11)) + sum;
  return sum / 4294967296.0;
}

static float *numbers(size_t n) { return memset(aligned_alloc(64, (4 * n + 63) / 64 * 64), 0, 4 * n); }

static void make(Net *net, int outputs) {
  memset(net, 0, sizeof *net);
  for (int l = 0; l < LAYERS; l++) net->count += (widths[l] + 1) * widths[l + 1];
  float **blocks[] = {&net->weights, &net->gradient, &net->mean, &net->square};
  for (int i = 0; i < 4; i++) *blocks[i] = numbers(net->count);
  for (int l = 0, at = 0; l < LAYERS; l++) {
    int in = widths[l], out = widths[l + 1], real = l == LAYERS - 1 ? outputs : out;
    net->w[l] = net->weights + at, net->gw[l] = net->gradient + at, at += in * out;
    net->b[l] = net->weights + at, net->gb[l] = net->gradient + at, at += out;
    for (int i = 0; i <= in; i++)
      for (int j = 0; j < real; j++) net->w[l][i * out + j] = (2 * draw() - 1) / sqrt(in);
  }
  for (int l = 0; l <= LAYERS; l++) net->h[l] = numbers(ROWS * widths[l]), net->d[l] = numbers(ROWS * widths[l]);
}

static inline v4 all(float x) { return (v4){x, x, x, x}; }

// C += A B; A(r, k) at a[r * rowStep + k * columnStep]. Four rows by eight columns stay in registers.
static void add_product(float *c, const float *a, int rowStep, int columnStep, const float *b, int M, int K, int N) {
  for (int r = 0; r < M; r += 4) {
    int j = 0;
    for (; j + 8 <= N; j += 8) {
      v4 s[4][2];
      for (int i = 0; i < 4; i++)
        for (int q = 0; q < 2; q++) s[i][q] = *(v4 *)(c + (r + i) * N + j + 4 * q);
      for (int k = 0; k < K; k++) {
        v4 b0 = *(v4 *)(b + k * N + j), b1 = *(v4 *)(b + k * N + j + 4);
        for (int i = 0; i < 4; i++) {
          v4 x = all(a[(r + i) * rowStep + k * columnStep]);
          s[i][0] += x * b0, s[i][1] += x * b1;
        }
      }
      for (int i = 0; i < 4; i++)
        for (int q = 0; q < 2; q++) *(v4 *)(c + (r + i) * N + j + 4 * q) = s[i][q];
    }
    for (; j < N; j += 4) {
      v4 s[4];
      for (int i = 0; i < 4; i++) s[i] = *(v4 *)(c + (r + i) * N + j);
      for (int k = 0; k < K; k++) {
        v4 bk = *(v4 *)(b + k * N + j);
        for (int i = 0; i < 4; i++) s[i] += all(a[(r + i) * rowStep + k * columnStep]) * bk;
      }
      for (int i = 0; i < 4; i++) *(v4 *)(c + (r + i) * N + j) = s[i];
    }
  }
}

static void relu(float *x, int n) {
  for (int i = 0; i < n; i++) x[i] = x[i] > 0 ? x[i] : 0;
}

// One row of the batch: acting.
static float *forward_row(Net *net, int row) {
  for (int l = 0; l < LAYERS; l++) {
    int in = widths[l], out = widths[l + 1], block = out < 16 ? out : 16;
    float *x = net->h[l] + row * in, *y = net->h[l + 1] + row * out;
    for (int j = 0; j < out; j += block) {
      v4 s[4];
      for (int q = 0; q < block / 4; q++) s[q] = *(v4 *)(net->b[l] + j + 4 * q);
      if (block == 16)
        for (int k = 0; k < in; k++)
          for (int q = 0; q < 4; q++) s[q] += all(x[k]) * *(v4 *)(net->w[l] + k * out + j + 4 * q);
      else
        for (int k = 0; k < in; k++) s[0] += all(x[k]) * *(v4 *)(net->w[l] + k * out + j);
      for (int q = 0; q < block / 4; q++) *(v4 *)(y + j + 4 * q) = s[q];
    }
    if (l < LAYERS - 1) relu(y, out);
  }
  return net->h[LAYERS] + row * OUTPUTS;
}

static void forward(Net *net, int rows) {
  for (int l = 0; l < LAYERS; l++) {
    int in = widths[l], out = widths[l + 1];
    for (int r = 0; r < rows; r++) memcpy(net->h[l + 1] + r * out, net->b[l], 4 * out);
    add_product(net->h[l + 1], net->h[l], in, 1, net->w[l], rows, in, out);
    if (l < LAYERS - 1) relu(net->h[l + 1], rows * out);
  }
}

static void backward(Net *net, int rows) {
  static float transposed[HIDDEN * HIDDEN] __attribute__((aligned(64)));
  for (int l = LAYERS - 1; l >= 0; l--) {
    int in = widths[l], out = widths[l + 1];
    float *x = net->h[l], *dy = net->d[l + 1], *dx = net->d[l];
    add_product(net->gw[l], x, 1, in, dy, in, rows, out);
    for (int r = 0; r < rows; r++)
      for (int j = 0; j < out; j++) net->gb[l][j] += dy[r * out + j];
    if (l == 0) return;
    for (int i = 0; i < in; i++)
      for (int j = 0; j < out; j++) transposed[j * in + i] = net->w[l][i * out + j];
    memset(dx, 0, sizeof(float) * (size_t)(rows * in));
    add_product(dx, dy, out, 1, transposed, rows, out, in);
    for (int i = 0; i < rows * in; i++) dx[i] = x[i] > 0 ? dx[i] : 0;
  }
}

static void adam(Net *net, double rate) {
  net->step++;
  double correction = sqrt(1 - pow(.999, net->step));
  v4 step = all(rate * correction / (1 - pow(.9, net->step))), small = all(1e-8 * correction);
  for (int i = 0; i < net->count; i += 4) {
    v4 g = *(v4 *)(net->gradient + i);
    v4 m = *(v4 *)(net->mean + i) = .9f * *(v4 *)(net->mean + i) + .1f * g;
    v4 q = *(v4 *)(net->square + i) = .999f * *(v4 *)(net->square + i) + .001f * g * g;
    v4 root = {sqrtf(q[0]), sqrtf(q[1]), sqrtf(q[2]), sqrtf(q[3])};
    *(v4 *)(net->weights + i) -= step * m / (root + small);
    *(v4 *)(net->gradient + i) = all(0);
  }
}

static int step_cart(double *s, double force) {
  double sine = sin(s[2]), cosine = cos(s[2]), push = (force + .05 * s[3] * s[3] * sine) / 1.1;
  double angular = (9.8 * sine - cosine * push) / (.5 * (4. / 3 - .1 * cosine * cosine / 1.1));
  double linear = push - .05 * angular * cosine / 1.1;
  s[0] += .02 * s[1], s[1] += .02 * linear, s[2] += .02 * s[3], s[3] += .02 * angular;
  return fabs(s[0]) > 2.4 || fabs(s[2]) > 12 * 2 * M_PI / 360;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + 1e-9 * t.tv_nsec;
}

int main(int count, char **arguments) {
  sc = count > 1 ? atoi(arguments[1]) : 1, counter = 1;
  for (int i = 0; i < 15; i++) draw();
  Net policy, value;
  make(&policy, 2), make(&value, 1);
  static int lengths[100000], actions[ROWS];
  static float returns[ROWS];
  int steps = 0, episodes = 0, recent = 0;
  double began = now();
  while (steps < 1000000 && episodes < 100000) {
    double s[4];
    for (int i = 0; i < 4; i++) s[i] = .1 * draw() - .05;
    int T = 0, fell = 0;
    for (; !fell && T < 500; T++) {
      for (int i = 0; i < 4; i++) policy.h[0][4 * T + i] = s[i];
      float *logits = forward_row(&policy, T);
      actions[T] = draw() * (1 + exp(logits[1] - logits[0])) < 1 ? 0 : 1;
      fell = step_cart(s, actions[T] ? 10 : -10);
    }
    float g = 0;
    for (int t = T - 1; t >= 0; t--) returns[t] = g = 1 + .99f * g;
    int rows = (T + 3) & ~3;
    for (int l = 0; l <= LAYERS; l++) memset(policy.h[l] + T * widths[l], 0, 4 * (rows - T) * widths[l]);
    memcpy(value.h[0], policy.h[0], 4 * rows * INPUTS);
    forward(&value, rows);
    memset(policy.d[LAYERS], 0, 4 * rows * OUTPUTS), memset(value.d[LAYERS], 0, 4 * rows * OUTPUTS);
    for (int t = 0; t < T; t++) {
      float *logits = policy.h[LAYERS] + OUTPUTS * t, advantage = returns[t] - value.h[LAYERS][OUTPUTS * t];
      float left = 1 / (1 + expf(logits[1] - logits[0])), score = advantage * (left - (actions[t] == 0));
      policy.d[LAYERS][OUTPUTS * t] = score, policy.d[LAYERS][OUTPUTS * t + 1] = -score;
      value.d[LAYERS][OUTPUTS * t] = -2 * advantage / T;
    }
    backward(&policy, rows), backward(&value, rows);
    adam(&policy, 1e-3), adam(&value, 1e-3);
    steps += T, lengths[episodes++] = T, recent += T;
    if (episodes > 100) recent -= lengths[episodes - 101];
    if (episodes >= 100 && recent >= 47500) break;
  }
  printf("{\"steps\": %d, \"seconds\": %.6f, \"cpuSeconds\": %.6f, \"solved\": %s}\n", steps, now() - began,
         (double)clock() / CLOCKS_PER_SEC,
         episodes >= 100 && recent >= 47500 ? "true" : "false");
  return 0;
}
