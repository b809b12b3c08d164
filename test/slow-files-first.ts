import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What kills processes or drives a browser takes minutes: begun last, one worker would wait for the other. */
const slow = /\/test\/(faults|sandbox\/page)\//;

export class SlowFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isSlow = ({ moduleId }: TestSpecification) => slow.test(moduleId);
    return sorted.toSorted((one, other) => Number(isSlow(other)) - Number(isSlow(one)));
  }
}
