"use client";

// Imported on the server too, which renders the empty outputs; the analysis runs in the browser.
import { useEffect, useState } from "react";
import { analyze } from "sorot";
import { SorotWorker } from "sorot/worker";

export function Findings({ text }) {
  const [inPage, setInPage] = useState("");
  const [inWorker, setInWorker] = useState("");

  useEffect(() => {
    let current = true;
    analyze(text).then(({ statements: [first] }) => {
      if (current) setInPage(`${first.kind} ${first.speaker.name}`);
    });
    const worker = new SorotWorker();
    worker.analyze(text).then(
      ({ facts: [first] }) => setInWorker(`${first.kind} ${worker.state}`),
      () => {}, // terminated
    );
    return () => {
      current = false;
      worker.terminate();
    };
  }, [text]);

  return (
    <>
      <output id="page">{inPage}</output>
      <output id="worker">{inWorker}</output>
    </>
  );
}
