// Characters as search reads them: Traditional, wide and capital ones as the plain ones, and how each one sounds.

const HAN = /[\u3400-\u9fff]/;

export const isHan = (code) => code >= 0x3400 && code <= 0x9fff;

export const hasHan = (text) => HAN.test(text);

// What many people do not hear apart is one sound: zh and z, ing and in.
const loose = (syllable) => syllable.replace(/^([zcs])h/, "$1").replace(/ng$/, "n").replace(/^([jqxy])u/, "$1v").replace(/^([ln])ue$/, "$1ve");

export const readLetters = ({ simple, sounds, odd }) => ({ plain: plainTable(simple), sounds, odd, said: null });

// The plain character for each one that is read as another; 0 for all others.
function plainTable(simple) {
  const plain = new Uint16Array(65536);
  for (let code = 65; code <= 90; code += 1) plain[code] = code + 32;
  for (let code = 0xff01; code <= 0xff5e; code += 1) plain[code] = plain[code - 0xfee0] || code - 0xfee0;
  for (let at = 0; at < simple.length; at += 2) plain[simple.charCodeAt(at)] = simple.charCodeAt(at + 1);
  return plain;
}

// The plain form of a text, of the same length, so that a place in one is the same place in the other.
export function simplified(text, { plain }) {
  let said = "";
  let done = 0;
  for (let at = 0; at < text.length; at += 1) {
    const other = plain[text.charCodeAt(at)];
    if (other) {
      said += text.slice(done, at) + String.fromCharCode(other);
      done = at + 1;
    }
  }
  return done ? said + text.slice(done) : text;
}

// The tables of sounds; made when somebody first asks how something sounds.
export function spoken(letters) {
  if (letters.said) return letters.said;
  const sound = new Uint16Array(65536);
  const initial = new Uint8Array(65536);
  const numbers = new Map();
  const syllables = new Map();
  const number = (syllable) => {
    const key = loose(syllable);
    if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
    syllables.set(syllable, numbers.get(key));
    return numbers.get(key);
  };
  letters.sounds.split(" ").forEach((entry) => {
    const syllable = entry.match(/^[a-z]+/)[0];
    const heard = number(syllable);
    for (let at = syllable.length; at < entry.length; at += 1) {
      sound[entry.charCodeAt(at)] = heard;
      initial[entry.charCodeAt(at)] = syllable.charCodeAt(0);
    }
  });
  const exceptions = new Map(letters.odd.map(([word, said]) => [word, said.split(" ").map(number)]));
  letters.said = { sound, initial, syllables, exceptions, count: numbers.size + 1 };
  return letters.said;
}

// How each character of a plain word sounds, as numbers; 0 where nobody knows.
export function soundsOf(word, letters) {
  const { sound, exceptions } = spoken(letters);
  const said = Array.from(word, (character) => sound[character.charCodeAt(0)]);
  for (let at = 0; at + 1 < word.length; at += 1) {
    const odd = exceptions.get(word.slice(at, at + 2));
    if (odd) [said[at], said[at + 1]] = odd;
  }
  return said;
}

// How each character of a plain word is written in pinyin; what nobody knows is a dash.
export function writtenOf(words, { sounds }) {
  const written = new Map();
  sounds.split(" ").forEach((entry) => {
    const syllable = entry.match(/^[a-z]+/)[0];
    for (let at = syllable.length; at < entry.length; at += 1) written.set(entry[at], syllable);
  });
  return words.map((word) => Array.from(word, (character) => written.get(character) || "-").join(""));
}
