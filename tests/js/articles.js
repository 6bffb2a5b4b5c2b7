/** Texts of our own with one of almost everything. Names and places are invented. */

/** With a sign outside of the basic plane first, so that UTF-16 and code points differ all along. */
export const ARTICLE = `🗳️ Bawaslu Tirtaloka Ingatkan ASN

Ketua Bawaslu Kota Tirtaloka, Ratih Anggraini, meminta seluruh ASN menjaga netralitas selama Pilkada 2024. “ASN wajib netral, jangan ada yang ikut politik praktis,” tegas Ratih, Kamis (10/10/2024).

Sanksi bagi ASN yang memihak diatur dalam PP 94/2021. Sebanyak 142.380 pemilih terdaftar di 286 TPS. Partisipasi pemilih ditargetkan mencapai 80 persen.

Pasangan calon nomor urut 2, Jajang Permana dan Siti Rahmawati, menandatangani ikrar damai. Masa kampanye berlangsung 25 September hingga 23 November 2024. Pemungutan suara digelar pada Selasa, 27 November 2024.
`;

/** What would break each format out of its quotes. */
export const NASTY = `=1+1 <script>alert("1")</script> & </div><img src=x onerror=y> [a](javascript:b) ![c](d) \`e\` *f* _g_ <!-- \\ ; , : \t " ' “h”
# i
- j
\`\`\`
--- | k | &amp; &lt; ]]> %41 :~:text= BEGIN:VEVENT
END:VCALENDAR 🙂 \u0301 \u2028 \0 \u0007 l`;
