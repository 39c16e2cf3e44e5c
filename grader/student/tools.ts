// What answers to '../lib/tools' beside a submission.
export * from '../../lib/tools';
