// From offsets to lines and columns.

import { expect, it } from 'vitest';
import { SourceText } from '../../src/syntax/source.ts';

it('finds lines and columns over all kinds of line end', () => {
  const source = new SourceText('ab\ncd\r\nef\rgh');
  expect(source.lineCount).toBe(4);
  expect([1, 2, 3, 4, 5].map((line) => source.line(line))).toEqual(['ab', 'cd', 'ef', 'gh', '']);
  expect(source.at(0)).toEqual({ line: 1, column: 1 });
  expect(source.at(2)).toEqual({ line: 1, column: 3 });
  expect(source.at(3)).toEqual({ line: 2, column: 1 });
  expect(source.at(8)).toEqual({ line: 3, column: 2 });
  expect(source.at(12)).toEqual({ line: 4, column: 3 });
  expect(source.lineStart(3)).toBe(7);
});

it('counts code points', () => {
  const source = new SourceText('x\n"😀", y');
  expect(source.at(source.text.indexOf('y'))).toEqual({ line: 2, column: 6 });
});

it('leaves a byte order mark out', () => {
  const source = new SourceText('\ufeffab\ncd');
  expect(source.line(1)).toBe('ab');
  expect(source.at(1)).toEqual({ line: 1, column: 1 });
});

it('has one empty line when it is empty', () => {
  const source = new SourceText('');
  expect(source.lineCount).toBe(1);
  expect(source.line(1)).toBe('');
  expect(source.at(0)).toEqual({ line: 1, column: 1 });
  expect(source.filename).toBe('<string>');
});
