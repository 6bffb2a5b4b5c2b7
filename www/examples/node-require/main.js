const { analyze } = require("sorot");

const text = "“ASN wajib netral di Pilkada 2024,” tegas Wali Kota Tirtaloka, Ratih Anggraini.";

analyze(text).then(({ statements }) => {
  console.log(statements[0].kind, statements[0].speaker.name);
});
