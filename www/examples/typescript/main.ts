import { type Analysis, analyze, type Options } from "sorot";
import { SorotWorker } from "sorot/worker";

const options: Options = { published: "2024-10-09", kinds: { person: false } };

export async function speakers(text: string): Promise<string[]> {
  const { statements }: Analysis = await analyze(text, options);
  return statements.flatMap(({ speaker }) => speaker?.name ?? []);
}

export async function dates(text: string): Promise<string[]> {
  const worker = new SorotWorker({ timeout: 5000 });
  try {
    const { facts } = await worker.analyze(text, options, {
      onProgress: ({ done, total }) => console.log(done / total),
    });
    return facts.flatMap((fact) => (fact.kind === "date" ? fact.value : []));
  } finally {
    worker.terminate();
  }
}
