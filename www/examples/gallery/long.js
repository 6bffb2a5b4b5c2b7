/** Long articles out of a few invented sentences, the same ones every time. */

const PLACES = ["Tirtaloka", "Wanasari", "Sukamulya", "Rantaujaya", "Bukitsari", "Muaraindah", "Karangasri"];
const PEOPLE = ["Ratih Anggraini", "Bagas Prakoso", "Jajang Permana", "Sekar Wulandari", "Damar Wicaksana"];
const SENTENCES = [
  (/** @type {number} */ n) =>
    `Ketua Bawaslu ${place(n)}, ${person(n)}, meminta seluruh ASN menjaga netralitas selama Pilkada 2024.`,
  (/** @type {number} */ n) =>
    `“ASN wajib netral, jangan ada yang ikut politik praktis,” tegas ${person(n)} di Balai ${place(n + 3)}.`,
  (/** @type {number} */ n) =>
    `Sebanyak ${((n * 7919) % 900) + 100}.${((n * 104729) % 900) + 100} pemilih terdaftar di ${((n * 31) % 400) + 100} TPS.`,
  () => "Hujan turun sejak pagi, tetapi warga tetap datang ke balai desa untuk melihat daftar itu.",
  (/** @type {number} */ n) =>
    `Sanksi bagi aparat yang memihak diatur dalam PP 94/2021, kata Bupati ${place(n + 1)} ${person(n + 2)}.`,
  () => "Pedagang di depan kantor kecamatan menjual kopi dan gorengan seperti hari biasa.",
  (/** @type {number} */ n) => `Pemungutan suara di ${place(n)} berlangsung pada Rabu, 27 November 2024.`,
  () => "Petugas menempelkan kertas itu di papan pengumuman dan menjawab pertanyaan satu per satu.",
];

/** @param {number} n */
function place(n) {
  return PLACES[n % PLACES.length];
}

/** @param {number} n */
function person(n) {
  return PEOPLE[n % PEOPLE.length];
}

/** @param {number} length in characters, about */
function* paragraphs(length) {
  let done = 0;
  for (let n = 0; done < length; n += 1) {
    const words = [0, 1, 2].map((step) => SENTENCES[(n * 3 + step) % SENTENCES.length](n + step)).join(" ");
    done += words.length + 2;
    yield words;
  }
}

/** An article of 15,000 characters. */
export function longArticle() {
  return [...paragraphs(15_000)].map((words) => `<p>${words}</p>`).join("\n");
}

/** The same article as a newsroom's own system has it, without markup. */
export function longText() {
  return [...paragraphs(15_000)].join("\n\n");
}

/** A live blog of 100,000 characters, the newest entry first. */
export function liveBlog() {
  const entry = (/** @type {string} */ words, /** @type {number} */ n) =>
    `<section class="entry"><h3>Pukul ${String(7 + (n % 12)).padStart(2, "0")}.${String((n * 7) % 60).padStart(2, "0")} WIB</h3><p>${words}</p></section>`;
  return [...paragraphs(96_000)].map(entry).join("\n");
}

/** One more entry, as they come in while readers read. @param {number} n */
export function paragraph(n) {
  return [...paragraphs(1 + n * 200)].at(-1) ?? "";
}
