// A case of its own in the partner mock, in Node without packages. Ends with 0 when all is as expected.

import assert from "node:assert/strict";
import { createHmac } from "node:crypto";

const mock = (process.env.PARTNER_MOCK_URL ?? "http://127.0.0.1:8080").replace(/\/$/, "");
const invited = "/api/v3/patener/openapi/v1/partner/invitation/user/list";

/** Sends a request, a body as JSON, and returns what comes back, a refusal like any other answer. */
async function call(method, target, body, headers) {
  const answer = await fetch(mock + target, { method, headers, body: body && JSON.stringify(body) });
  const text = await answer.text();
  return text ? JSON.parse(text) : undefined;
}

/** The headers of a signed GET; what is signed is the target before it is encoded. */
function signed(key, target) {
  const timestamp = String(Date.now());
  const sign = createHmac("sha256", key.secret).update(`${timestamp}GET${target}`).digest("base64");
  return { api_key: key.apiKey, timestamp, sign };
}

// One call makes a world: nobody is in it but the affiliate whose key it hands out.
const world = await call("POST", "/_mock/worlds", { clock: { freeze: "2026-06-20T12:00:00+08:00" } });
const here = `/_mock/worlds/${world.name}`;
const [key] = world.keys.affiliate;
const [users] = world.keys.users;
try {
  // Two customers for the affiliate, and one user for the institution.
  await call("POST", `${here}/changes`, {
    changes: [
      { registered: { uid: 4711, inviter: key.uid, at: "2026-06-18 09:00:00" } },
      { registered: { uid: 4712, inviter: key.uid, at: "2026-06-19 10:00:00" } },
      {
        enrolled: {
          institution: users.institution,
          accountId: "member-1",
          createdAt: "2026-01-05T00:00:00Z",
          accounts: [{ product: "CRYPTO", kycStatus: "approved", value: 250 }],
        },
      },
    ],
  });

  // What the code under test would do: ask both vendors.
  const raw = `${invited}?startTime=2026-06-18 00:00:00&endTime=2026-06-19 23:59:59`;
  const sent = encodeURI(raw);
  const found = await call("GET", sent, undefined, signed(key, raw));
  assert.deepEqual(found.data.list.map((user) => user.uid), [4712, 4711]);
  const listed = await call("GET", "/v1/users/", undefined, { "x-api-key": users.key });
  assert.deepEqual(listed.items.map((user) => user.user_account_id), ["member-1"]);

  // The journal tells what arrived.
  const asked = { operation: "listInvitedUsers", parameters: { endTime: "2026-06-19 23:59:59" }, exactly: 1 };
  assert.equal((await call("POST", `${here}/journal/verify`, asked)).holds, true);

  // The next request is refused as the vendor refuses who asks too often; the one after it is not.
  await call("POST", `${here}/faults`, { refusal: "rate-limited", operation: "listInvitedUsers", times: 1 });
  assert.equal((await call("GET", sent, undefined, signed(key, raw))).code, 29001);
  assert.equal((await call("GET", sent, undefined, signed(key, raw))).code, "200");

  // A signature of the encoded query is refused, and the doctor says why.
  const wrong = signed(key, sent);
  assert.equal((await call("GET", sent, undefined, wrong)).code, 6001);
  const diagnosis = await call("POST", "/_mock/doctor", { ...wrong, target: sent });
  assert.deepEqual(diagnosis.causes, ["query-percent-encoded"]);
  console.log(diagnosis.advice);
} finally {
  await call("DELETE", here);
}
