/** schema.org as JSON-LD, for search engines and for those who publish fact checks. */

import { stages } from "./calendar.js";
import { wellFormed } from "./findings.js";

const SCHEMA = /** @type {const} */ ("https://schema.org");

/** @type {typeof import("../formats.d.ts").toSchemaOrg} */
export function toSchemaOrg(text, analysis, { url, language = "id" } = {}) {
  const part = url ? { isPartOf: { "@type": /** @type {const} */ ("NewsArticle"), url } } : {};
  const appearance = url ? { appearance: { "@type": /** @type {const} */ ("NewsArticle"), url } } : {};
  const quotations = analysis.quotes.map(({ start, end, speaker }) => ({
    "@type": /** @type {const} */ ("Quotation"),
    text: wellFormed(text.slice(start, end)),
    inLanguage: /** @type {const} */ ("id"),
    ...(speaker ? { spokenByCharacter: person(speaker) } : {}),
    ...part,
  }));
  const claims = analysis.statements.map(({ start, end, speaker, kind }) => ({
    "@type": /** @type {const} */ ("Claim"),
    text: wellFormed(text.slice(start, end)),
    inLanguage: /** @type {const} */ ("id"),
    keywords: kind,
    ...(speaker ? { claimInterpreter: person(speaker) } : {}),
    ...appearance,
  }));
  const events = stages(text, analysis, language).map(({ name, first, last, context }) => ({
    "@type": /** @type {const} */ ("Event"),
    name,
    startDate: first,
    endDate: last,
    description: wellFormed(context),
    location: { "@type": /** @type {const} */ ("Country"), name: "Indonesia" },
    ...(url ? { subjectOf: { "@type": /** @type {const} */ ("NewsArticle"), url } } : {}),
  }));
  return { "@context": SCHEMA, "@graph": [...quotations, ...claims, ...events] };
}

/** @type {typeof import("../formats.d.ts").toClaimReview} */
export function toClaimReview(text, { checks }, { url, author, published, language = "id" }) {
  const reviews = checks.map(({ start, end, message }) => ({
    "@type": /** @type {const} */ ("ClaimReview"),
    creativeWorkStatus: /** @type {const} */ ("Draft"),
    claimReviewed: wellFormed(text.slice(start, end)),
    reviewBody: message[language],
    inLanguage: language,
    ...(published ? { datePublished: published } : {}),
    author: { "@type": /** @type {const} */ ("Organization"), name: author },
    itemReviewed: {
      "@type": /** @type {const} */ ("Claim"),
      text: wellFormed(text.slice(start, end)),
      appearance: { "@type": /** @type {const} */ ("NewsArticle"), url },
    },
  }));
  return { "@context": SCHEMA, "@graph": reviews };
}

/** @param {import("../index.d.ts").Speaker} speaker */
function person({ name, role }) {
  return {
    "@type": /** @type {const} */ ("Person"),
    name: wellFormed(name),
    ...(role ? { jobTitle: wellFormed(role) } : {}),
  };
}
