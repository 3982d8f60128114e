// Signs and verifies with npm jose. Reads one line of JSON, writes one line of JSON.
//   {"verify": COMPACT JWS, "keys": JWK SET, "typ": TYPE} -> {"payload": …} or {"refused": CODE}
//   {"sign": PAYLOAD, "header": HEADER} -> {"jws": COMPACT JWS, "jwk": PUBLIC KEY}
//   {"thumbprint": JWK} -> {"thumbprint": RFC 7638}
import { createInterface } from "node:readline";
import { calculateJwkThumbprint, compactVerify, CompactSign, createLocalJWKSet, exportJWK, generateKeyPair } from "jose";

const answers = {
  async verify({ verify, keys }) {
    const { payload, protectedHeader } = await compactVerify(verify, createLocalJWKSet(keys), { algorithms: ["EdDSA"] });
    return { payload: JSON.parse(new TextDecoder().decode(payload)), header: protectedHeader };
  },
  async sign({ sign, header }) {
    const { publicKey, privateKey } = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
    const jws = await new CompactSign(new TextEncoder().encode(JSON.stringify(sign))).setProtectedHeader(header).sign(privateKey);
    return { jws, jwk: await exportJWK(publicKey) };
  },
  async thumbprint({ thumbprint }) {
    return { thumbprint: await calculateJwkThumbprint(thumbprint) };
  },
};

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  const name = Object.keys(answers).find((each) => each in question);
  try {
    console.log(JSON.stringify(await answers[name](question)));
  } catch (error) {
    console.log(JSON.stringify({ refused: error.code ?? String(error) }));
  }
}
