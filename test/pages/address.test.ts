import { describe, expect, test } from 'vitest';
import { readAddress, rootFrom } from '../../src/pages/address';

const lesson = { page: 'lesson', course: 'mlops', id: 'airflow-ml-orchestration' };

describe('an address means the same page, however the host writes it', () => {
  test.each([
    ['', { page: 'catalogue' }],
    ['index.html', { page: 'catalogue' }],
    ['lesson/mlops/airflow-ml-orchestration', lesson],
    ['lesson/mlops/airflow-ml-orchestration/', lesson],
    ['lesson/mlops/airflow-ml-orchestration.html', lesson],
    ['lesson/mlops/airflow-ml-orchestration/index.html', lesson],
    ['lesson/mlops', { page: 'unknown', path: 'lesson/mlops' }],
    ['lesson/mlops/a/b', { page: 'unknown', path: 'lesson/mlops/a/b' }],
    ['recall', { page: 'recall' }],
    ['recall/index.html', { page: 'recall' }],
    ['final-check/', { page: 'final-check' }],
    ['start.html', { page: 'start' }],
    ['summary/index.html', { page: 'summary' }],
    ['start/more', { page: 'unknown', path: 'start/more' }],
    ['lesson/mlops/airflow-ml-orchestration/print', { ...lesson, page: 'print' }],
    ['lesson/mlops/airflow-ml-orchestration/print.html', { ...lesson, page: 'print' }],
    ['lesson/mlops/airflow-ml-orchestration/print/index.html', { ...lesson, page: 'print' }],
    ['course/x/y', { page: 'unknown', path: 'course/x/y' }],
  ])('%j', (path, address) => expect(readAddress(path)).toEqual(address));
});

describe('from every page there is a way back to the base', () => {
  test.each(['', 'lesson/a/b', 'lesson/a/b/', 'lesson/a/b.html', 'lesson/a/b/index.html'])('%j', (path) => {
    const base = 'https://host.example/some/course/';
    expect(new URL(rootFrom(path), base + path).href).toBe(base);
  });
});
