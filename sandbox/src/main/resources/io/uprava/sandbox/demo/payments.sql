-- Payments with everything that is known of them. What a payment's state is follows from its facts, so
-- the facts are written here first and the state is what they mean.
CREATE TEMPORARY TABLE demo_payment ON COMMIT DROP AS
WITH counted AS (
  SELECT day, begins, round(${payments} * weight / sum(weight) OVER ())::int AS many FROM demo_day
), moments AS (
  SELECT row_number() OVER (ORDER BY day, k) AS n,
    CASE WHEN begins + interval '1 day' > timestamptz '${now}'
      THEN begins + (timestamptz '${now}' - begins) * pg_temp.draw('moment' || day || '/' || k)
      ELSE begins + interval '5 hours' + interval '15 hours'
        * (pg_temp.draw('early' || day || '/' || k) + pg_temp.draw('late' || day || '/' || k)) / 2 END AS created_at
  FROM counted, generate_series(1, many) k
), drawn AS (
  SELECT n, date_trunc('milliseconds', created_at) AS created_at, timestamptz '${now}' - created_at AS age,
    pg_temp.draw('open' || n) AS o, pg_temp.draw('end' || n) AS e,
    pg_temp.draw('currency' || n) AS c, pg_temp.draw('amount' || n) AS a
  FROM moments
), fated AS (
  SELECT n, created_at, age, c, a, e,
    CASE
      WHEN age < interval '3 days' AND o < 0.03 THEN 'PROCESSING'
      WHEN age < interval '6 days' AND o < 0.06 THEN 'AUTHORIZED'
      WHEN age < interval '6 days' AND o < 0.16 THEN 'AWAITING_PAYMENT'
      WHEN age < interval '2 days' AND o < 0.20 THEN 'DRAFT'
      WHEN age < interval '1 day' THEN CASE WHEN e < 0.05 THEN 'FAILED' ELSE 'PAID' END
      WHEN e < 0.006 AND age > interval '8 days' THEN 'DISPUTED'
      WHEN e >= 0.01 AND e < 0.045 THEN 'PARTIALLY_REFUNDED'
      WHEN e >= 0.045 AND e < 0.075 THEN 'REFUNDED'
      WHEN e >= 0.075 AND e < 0.135 THEN 'EXPIRED'
      WHEN e >= 0.135 AND e < 0.17 THEN 'FAILED'
      WHEN e >= 0.17 AND e < 0.195 THEN 'CANCELLED'
      ELSE 'PAID' END AS status
  FROM drawn
)
SELECT f.n, pg_temp.id(f.created_at, 'payment' || n) AS id, f.created_at, status,
  status = 'PAID' AND e >= 0.006 AND e < 0.01 AND age > interval '90 days' AS dispute_won,
  status = 'PAID' AND e >= 0.195 AND e < 0.199 AND age > interval '2 days' AS refund_failed,
  status = 'PAID' AND e >= 0.2 AND e < 0.22 AND age BETWEEN interval '2 days' AND interval '20 days' AS refund_waits,
  CASE WHEN c < 0.55 THEN 'rub' WHEN c < 0.88 THEN 'usd' ELSE 'jpy' END AS currency,
  (CASE WHEN c < 0.55 THEN round((300 + 12000 * a * a * a)::numeric, 2) * 100
    WHEN c < 0.88 THEN round((5 + 450 * a * a * a)::numeric, 2) * 100
    ELSE 10 * round((50 + 4500 * a * a * a)::numeric) END)::bigint AS amount,
  created_at + interval '1 second' AS opened_at,
  least(created_at + interval '1 minute' + interval '40 minutes' * pg_temp.draw('paid' || n),
    timestamptz '${now}') AS paid_at,
  29 + 1 + floor(pg_temp.draw('client' || n) * 270)::int AS client,
  pg_temp.draw('maker' || n) < 0.7 AS by_shop,
  CASE WHEN c < 0.55
    THEN pg_temp.pick('what' || n, 'Содержание жилья,Отопление,Вода,Электричество,Домофон,Парковка')
    ELSE pg_temp.pick('what' || n, 'Maintenance,Heating,Water,Electricity,Entry phone,Parking') END
    || to_char(created_at, ', MM.YYYY') AS description,
  'in' || md5('intent' || n || ${seed}) AS tail
FROM fated f;

ALTER TABLE demo_payment
  ADD refund bigint NOT NULL DEFAULT 0, ADD later_at timestamptz, ADD due_at timestamptz, ADD dispute text,
  ADD purchase_id uuid, ADD refund_id uuid, ADD attempt_id uuid;

UPDATE demo_payment SET
  purchase_id = pg_temp.id(created_at, 'purchase' || n),
  refund_id = pg_temp.id(created_at, 'refund' || n),
  attempt_id = pg_temp.id(created_at, 'attempt' || n),
  later_at = CASE
    WHEN status = 'EXPIRED' THEN created_at + interval '1 day'
    WHEN status = 'CANCELLED' THEN created_at + interval '20 hours' * pg_temp.draw('called' || n)
    WHEN status = 'DISPUTED' OR dispute_won THEN paid_at + (least(timestamptz '${now}', paid_at + interval '40 days') - paid_at)
      * (0.2 + 0.8 * pg_temp.draw('later' || n))
    ELSE paid_at + (least(timestamptz '${now}', paid_at + interval '15 days') - paid_at) * pg_temp.draw('later' || n) END,
  refund = CASE
    WHEN status = 'REFUNDED' THEN amount
    WHEN status = 'PARTIALLY_REFUNDED' OR refund_failed OR refund_waits
      THEN greatest(1, floor(amount * (0.1 + 0.8 * pg_temp.draw('part' || n))))::bigint
    ELSE 0 END;

UPDATE demo_payment SET
  due_at = later_at + interval '14 days',
  dispute = CASE WHEN dispute_won THEN 'DISPUTE_WON'
    WHEN later_at > timestamptz '${now}' - interval '14 days' THEN 'DISPUTE_NEEDS_RESPONSE'
    WHEN later_at > timestamptz '${now}' - interval '60 days' THEN 'DISPUTE_UNDER_REVIEW'
    ELSE 'DISPUTE_LOST' END
WHERE status = 'DISPUTED' OR dispute_won;

-- What the provider showed, each object in its last state.
CREATE TEMPORARY TABLE demo_object ON COMMIT DROP AS
SELECT p.n, p.id AS payment_id, p.currency, o.*
FROM (SELECT p.*, status IN ('PAID', 'PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED') AS money FROM demo_payment p) p,
LATERAL (VALUES
  (1, 'cs_demo_' || tail, 'SESSION',
    CASE WHEN money THEN 'SESSION_PAID' WHEN status IN ('EXPIRED', 'CANCELLED') THEN 'SESSION_EXPIRED'
      WHEN status = 'FAILED' THEN 'SESSION_FAILED' WHEN status = 'AWAITING_PAYMENT' THEN 'SESSION_OPEN'
      ELSE 'SESSION_COMPLETE' END,
    amount, NULL::bigint, NULL::bigint, CASE WHEN status NOT IN ('AWAITING_PAYMENT', 'EXPIRED', 'CANCELLED') THEN 'pi_demo_' || tail END,
    NULL, attempt_id::text, NULL::timestamptz, NULL,
    CASE WHEN status IN ('EXPIRED', 'CANCELLED') THEN later_at WHEN status = 'AWAITING_PAYMENT' THEN opened_at ELSE paid_at END,
    status <> 'DRAFT'),
  (2, 'pi_demo_' || tail, 'PAYMENT_INTENT',
    CASE WHEN money THEN 'INTENT_SUCCEEDED' WHEN status = 'AUTHORIZED' THEN 'INTENT_REQUIRES_CAPTURE'
      WHEN status = 'PROCESSING' THEN 'INTENT_PROCESSING' ELSE 'INTENT_REQUIRES_PAYMENT_METHOD' END,
    amount, CASE WHEN money THEN amount ELSE 0 END, NULL, NULL, NULL, attempt_id::text, NULL, NULL, paid_at,
    money OR status IN ('AUTHORIZED', 'PROCESSING', 'FAILED')),
  (3, 'ch_demo_' || tail, 'CHARGE',
    CASE WHEN money OR status = 'AUTHORIZED' THEN 'CHARGE_SUCCEEDED' WHEN status = 'PROCESSING' THEN 'CHARGE_PENDING'
      ELSE 'CHARGE_FAILED' END,
    amount, CASE WHEN money THEN amount ELSE 0 END,
    CASE WHEN status IN ('PARTIALLY_REFUNDED', 'REFUNDED') THEN refund ELSE 0 END,
    'pi_demo_' || tail, NULL, NULL, NULL,
    CASE WHEN status = 'FAILED' THEN pg_temp.pick('why' || n, 'insufficient_funds,expired_card,card_declined') END, paid_at,
    money OR status IN ('AUTHORIZED', 'PROCESSING', 'FAILED')),
  (4, 're_demo_' || tail, 'REFUND', CASE WHEN refund_failed THEN 'REFUND_FAILED' ELSE 'REFUND_SUCCEEDED' END,
    refund, NULL, NULL, 'pi_demo_' || tail, 'ch_demo_' || tail, refund_id::text, NULL,
    CASE WHEN refund_failed THEN 'lost_or_stolen_card' END, later_at + interval '3 seconds',
    refund > 0 AND NOT refund_waits),
  (5, 'dp_demo_' || tail, 'DISPUTE', dispute, amount, NULL, NULL, 'pi_demo_' || tail, 'ch_demo_' || tail, NULL, due_at,
    pg_temp.pick('claim' || n, 'fraudulent,product_not_received,duplicate'), later_at, dispute IS NOT NULL)
) o (seq, provider_id, object_type, state, amount, received, refunded, intent_id, charge_id, reference, due_at, detail, seen_at, there)
WHERE there;

-- Events that brought them: one for what the client did, one for what came later.
CREATE TEMPORARY TABLE demo_event ON COMMIT DROP AS
SELECT n, seq, pg_temp.id(seen_at, 'event' || n || '/' || seq) AS id, 'evt_demo_' || md5('event' || n || '/' || seq || ${seed}) AS event_id,
  payment_id, provider_id, seen_at,
  CASE object_type WHEN 'REFUND' THEN 'refund.updated' WHEN 'DISPUTE' THEN 'charge.dispute.created'
    ELSE CASE state WHEN 'SESSION_EXPIRED' THEN 'checkout.session.expired'
      WHEN 'SESSION_FAILED' THEN 'checkout.session.async_payment_failed' ELSE 'checkout.session.completed' END END AS type
FROM demo_object WHERE seq IN (1, 4, 5) AND state <> 'SESSION_OPEN';

INSERT INTO webhook_event (id, version, provider, provider_event_id, type, object_id, livemode, api_version, signature_key,
  source, received_at, request_id, status, attempts, next_attempt_at, outcome, processed_at, subject_id)
SELECT id, 2, 'STRIPE', event_id, type, provider_id, false, '2025-09-30.clover', 'de300000', 'WEBHOOK', seen_at,
  md5('webhook' || id), 'PROCESSED', 1, seen_at, 'adopted', seen_at + interval '40 milliseconds', payment_id
FROM demo_event ORDER BY seen_at;

INSERT INTO webhook_event (id, version, provider, provider_event_id, type, livemode, api_version, body, signature_key,
  source, received_at, request_id, status, attempts, next_attempt_at, outcome, last_error, processed_at)
SELECT pg_temp.id(at, 'odd' || k), 2, 'STRIPE', 'evt_demo_odd_' || k, type, false, '2025-09-30.clover',
  convert_to('{"id":"evt_demo_odd_' || k || '","object":"event","type":"' || type || '","livemode":false}', 'UTF8'),
  'de300000', 'WEBHOOK', at, md5('odd' || k),
  CASE WHEN k % 9 = 0 THEN 'FAILED' ELSE 'UNHANDLED' END, CASE WHEN k % 9 = 0 THEN 10 ELSE 1 END, at,
  CASE WHEN k % 9 = 0 THEN NULL ELSE 'type-without-meaning' END,
  CASE WHEN k % 9 = 0 THEN 'the handler failed' END, at + interval '1 second'
FROM (SELECT k, timestamptz '${now}' - interval '25 days' * pg_temp.draw('odd' || k) AS at,
  pg_temp.pick('odd type' || k, 'customer.created,payout.paid,balance.available') AS type
  FROM generate_series(1, 60) k) odd;

-- The timeline, told in order.
CREATE TEMPORARY TABLE demo_told ON COMMIT DROP AS
WITH told AS (
  SELECT n, id AS payment_id, created_at AS at, 0 AS o, 'REQUEST' AS kind, 'created' AS code, maker AS actor, NULL AS fact_key,
    NULL::uuid AS event_id, NULL AS signature, jsonb_build_object('amount', amount, 'currency', currency) AS details, true AS audited
  FROM (SELECT p.*, CASE WHEN by_shop THEN 'Shop' ELSE 'a***@example.com' END AS maker FROM demo_payment p) p
  UNION ALL
  SELECT n, id, opened_at, 1, 'ATTEMPT', CASE WHEN status = 'DRAFT' THEN 'attempt-failed' ELSE 'attempt-succeeded' END,
    'stripe', NULL, NULL, NULL,
    jsonb_build_object('kind', 'CREATE_SESSION', 'attempt', attempt_id) || CASE WHEN status = 'DRAFT' THEN '{"error":"api_error"}' ELSE '{}' END::jsonb, false
  FROM demo_payment
  UNION ALL
  SELECT n, id, opened_at, 2, 'FACT', 'fact', 'stripe', 'cs_demo_' || tail || ':SESSION_OPEN:' || amount || '::', NULL, 'answer',
    jsonb_build_object('object', 'cs_demo_' || tail, 'state', 'session_open', 'amount', amount, 'currency', currency), false
  FROM demo_payment WHERE status <> 'DRAFT'
  UNION ALL
  SELECT n, id, opened_at, 3, 'STATE', 'status-changed', 'stripe', NULL, NULL, NULL, '{"from":"draft","to":"awaiting_payment"}', true
  FROM demo_payment WHERE status <> 'DRAFT'
  UNION ALL
  SELECT n, payment_id, seen_at, 10 * seq, 'EVENT', 'event', 'stripe', 'event:' || event_id, id, 'verified',
    jsonb_build_object('type', type, 'event', event_id), false
  FROM demo_event
  UNION ALL
  SELECT o.n, o.payment_id, o.seen_at, 10 * o.seq + 1,
    CASE o.object_type WHEN 'REFUND' THEN 'REFUND' WHEN 'DISPUTE' THEN 'DISPUTE' ELSE 'FACT' END, 'fact', 'stripe',
    o.provider_id || ':' || o.state || ':' || coalesce(o.amount::text, '') || ':' || coalesce(o.received::text, '') || ':'
      || coalesce(o.refunded::text, ''), e.id, 'verified',
    jsonb_strip_nulls(jsonb_build_object('object', o.provider_id, 'state', lower(o.state), 'amount', o.amount,
      'currency', o.currency, 'received', o.received, 'refunded', o.refunded, 'detail', o.detail, 'due_at', o.due_at)), false
  FROM demo_object o JOIN demo_event e ON e.n = o.n AND e.seq = CASE WHEN o.seq <= 3 THEN 1 ELSE o.seq END
  UNION ALL
  SELECT n, id, least(paid_at, coalesce(later_at, paid_at)), 35, 'STATE', 'status-changed', 'stripe', NULL, NULL, NULL,
    '{"from":"awaiting_payment","to":"paid"}', true
  FROM demo_payment WHERE status IN ('PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED')
  UNION ALL
  SELECT n, id, later_at, 38, 'REFUND', CASE WHEN refund_waits THEN 'refund-awaits-approval' ELSE 'refund-requested' END, 'a***@example.com',
    NULL, NULL, NULL, jsonb_build_object('refund', refund_id, 'amount', refund, 'currency', currency,
      'status', CASE WHEN refund_waits THEN 'PENDING_APPROVAL' ELSE 'PENDING' END), true
  FROM demo_payment WHERE refund > 0
  UNION ALL
  SELECT n, id, CASE WHEN status IN ('PARTIALLY_REFUNDED', 'REFUNDED') THEN later_at + interval '3 seconds'
      WHEN status IN ('DISPUTED', 'EXPIRED', 'CANCELLED') THEN later_at ELSE paid_at END, 60, 'STATE', 'status-changed', 'stripe',
    NULL, NULL, NULL, jsonb_build_object('from',
      CASE WHEN status IN ('PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED') THEN 'paid' ELSE 'awaiting_payment' END, 'to', lower(status)), true
  FROM demo_payment WHERE status NOT IN ('DRAFT', 'AWAITING_PAYMENT')
)
SELECT *, row_number() OVER (PARTITION BY n ORDER BY at, o, fact_key) AS position,
  CASE WHEN audited THEN pg_temp.id(at, 'told' || n || '/' || o) END AS audit_id
FROM told;

-- A payment's own row lands before anything that points at it.
INSERT INTO payment (id, version, external_key, client_id, client_email, client_name, amount, currency, description, metadata,
  capture_method, livemode, status, received_amount, refunded_amount, dispute_state, dispute_due_at, unknown_attempts, cancelled,
  link_hash, link_cipher, link_expires_at, checkout_session_id, checkout_url, checkout_expires_at, timeline_length, created_at, updated_at)
SELECT p.id, 2, CASE WHEN by_shop THEN 'SHOP-' || 100000 + p.n END, c.id, c.email, c.name, p.amount, p.currency, p.description, '{}',
  CASE WHEN p.status = 'AUTHORIZED' THEN 'MANUAL' ELSE 'AUTOMATIC' END, false, p.status,
  CASE WHEN p.status IN ('PAID', 'PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED') THEN p.amount ELSE 0 END,
  CASE WHEN p.status IN ('PARTIALLY_REFUNDED', 'REFUNDED') THEN p.refund ELSE 0 END,
  p.dispute, CASE WHEN p.dispute IN ('DISPUTE_NEEDS_RESPONSE', 'DISPUTE_UNDER_REVIEW') THEN p.due_at END, 0, p.status = 'CANCELLED',
  sha256(convert_to('link' || p.n || ${seed}, 'UTF8')), '\x00', p.created_at + interval '7 days',
  CASE WHEN p.status <> 'DRAFT' THEN 'cs_demo_' || p.tail END, NULL, p.created_at + interval '1 day',
  told.many, p.created_at, greatest(told.at, p.opened_at)
FROM demo_payment p JOIN demo_person c ON c.n = p.client
  JOIN (SELECT n, count(*) AS many, max(at) AS at FROM demo_told GROUP BY n) told ON told.n = p.n
ORDER BY p.n;

INSERT INTO payment_provider_object (id, version, payment_id, provider_id, object_type, state, amount, received, refunded,
  intent_id, charge_id, reference, due_at, detail, first_seen_at, updated_at)
SELECT pg_temp.id(seen_at, 'object' || provider_id), 1, payment_id, provider_id, object_type, state, amount, received, refunded,
  intent_id, charge_id, reference, due_at, detail, seen_at, seen_at
FROM demo_object ORDER BY n, seq;

INSERT INTO payment_transaction (id, version, payment_id, type, status, amount, currency, provider_id, reason, requested_by,
  requested_by_name, requested_at, decided_by, decided_by_name, decided_at, settled_at, error)
SELECT t.id, 1, p.id, t.type, t.status, t.amount, p.currency, t.provider_id, t.reason, t.asked, t.name, t.at, NULL, NULL, NULL,
  CASE WHEN t.status IN ('SUCCEEDED', 'FAILED') THEN t.settled END, t.error
FROM (SELECT p.*, status IN ('PAID', 'PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED') AS money,
  (SELECT id FROM demo_person WHERE demo_person.n = 19) AS accountant FROM demo_payment p) p,
LATERAL (VALUES
  (purchase_id, 'PURCHASE', CASE WHEN money THEN 'SUCCEEDED' WHEN status = 'DRAFT' THEN 'FAILED' ELSE 'PENDING' END, amount,
    CASE WHEN money THEN 'pi_demo_' || tail END, NULL, NULL::uuid, CASE WHEN by_shop THEN 'Shop' ELSE 'a***@example.com' END,
    created_at, paid_at, CASE WHEN status = 'DRAFT' THEN 'api_error' END, true),
  (refund_id, 'REFUND', CASE WHEN refund_waits THEN 'PENDING_APPROVAL' WHEN refund_failed THEN 'FAILED' ELSE 'SUCCEEDED' END, refund,
    CASE WHEN NOT refund_waits THEN 're_demo_' || tail END,
    pg_temp.pick('because' || n, 'paid twice,cancelled by the client,wrong amount'), accountant, 'a***@example.com',
    later_at, later_at + interval '3 seconds', CASE WHEN refund_failed THEN 'lost_or_stolen_card' END, refund > 0),
  (pg_temp.id(later_at, 'chargeback' || n), 'CHARGEBACK', CASE WHEN dispute IN ('DISPUTE_LOST', 'DISPUTE_WON') THEN 'SUCCEEDED' ELSE 'PENDING' END,
    amount, 'dp_demo_' || tail, NULL, NULL, 'stripe', later_at, later_at, NULL, dispute IS NOT NULL),
  (pg_temp.id(later_at, 'reversal' || n), 'REVERSAL', 'SUCCEEDED', amount, 'dp_demo_' || tail, NULL, NULL, 'stripe', later_at, later_at, NULL, dispute_won)
) t (id, type, status, amount, provider_id, reason, asked, name, at, settled, error, there)
WHERE there ORDER BY p.n;

INSERT INTO payment_attempt (id, version, payment_id, transaction_id, kind, status, provider_id, amount, created_at, settled_at, checks, error)
SELECT a.id, 2, p.id, a.transaction_id, a.kind, a.status, a.provider_id, a.amount, a.at, a.at + interval '1 second', 0, a.error
FROM demo_payment p, LATERAL (VALUES
  (attempt_id, purchase_id, 'CREATE_SESSION', CASE WHEN status = 'DRAFT' THEN 'FAILED' ELSE 'SUCCEEDED' END, NULL, NULL::bigint, created_at,
    CASE WHEN status = 'DRAFT' THEN 'api_error' END, true),
  (pg_temp.id(later_at, 'refunding' || n), refund_id, 'REFUND', 'SUCCEEDED', 'pi_demo_' || tail, refund, later_at, NULL, refund > 0 AND NOT refund_waits)
) a (id, transaction_id, kind, status, provider_id, amount, at, error, there)
WHERE there ORDER BY p.n;

INSERT INTO audit_entry (id, at, actor_type, actor_name, action, subject_type, subject_id, old_value, new_value)
SELECT audit_id, at, CASE WHEN actor = 'stripe' THEN 'PROVIDER' WHEN actor = 'Shop' THEN 'API_KEY' ELSE 'PERSON' END, actor,
  'payment.' || code, 'payment', payment_id::text,
  CASE WHEN code = 'status-changed' THEN jsonb_build_object('status', upper(details ->> 'from')) END,
  CASE WHEN code = 'status-changed' THEN jsonb_build_object('status', upper(details ->> 'to')) ELSE details END
FROM demo_told WHERE audited ORDER BY at, audit_id;

INSERT INTO payment_event_audit (id, version, payment_id, position, at, kind, code, actor, fact_key, webhook_event_id, signature, audit_id, details)
SELECT pg_temp.id(at, 'entry' || n || '/' || position), 1, payment_id, position, at, kind, code, actor, fact_key, event_id, signature, audit_id, details::text
FROM demo_told ORDER BY n, position;

-- A receiver of outgoing webhooks, paused so that nothing is sent, and what it was told lately.
INSERT INTO webhook_subscription (id, version, url, event_types, description, status, status_reason, secret, created_at, updated_at,
  failures, last_success_at)
SELECT pg_temp.id(at, 'subscription'), 1, 'https://hooks.example.com/uprava', 'payment.status_changed', 'Demo shop', 'PAUSED', 'demo data', '\x00',
  at, at, 0, timestamptz '${now}' - interval '1 hour'
FROM (SELECT timestamptz '${now}' - interval '300 days' AS at) a;

CREATE TEMPORARY TABLE demo_delivery ON COMMIT DROP AS
SELECT pg_temp.id(t.at, 'outgoing' || t.n || '/' || t.o) AS event_id, pg_temp.id(t.at, 'delivery' || t.n || '/' || t.o) AS id,
  t.payment_id, t.at, pg_temp.draw('delivered' || t.n || '/' || t.o) < 0.02 AS lost,
  jsonb_build_object('payment_id', t.payment_id, 'status', t.details ->> 'to') AS body
FROM demo_told t WHERE t.code = 'status-changed' AND t.at > timestamptz '${now}' - interval '20 days';

INSERT INTO outgoing_event (id, version, type, subject_id, created_at, body)
SELECT event_id, 1, 'payment.status_changed', payment_id, at, body::text FROM demo_delivery ORDER BY at;

INSERT INTO webhook_delivery (id, version, subscription_id, event_id, event_type, subject_id, status, created_at, next_attempt_at, give_up_at,
  attempts, attempts_before, settled_at, last_status_code, last_error)
SELECT d.id, 2, s.id, d.event_id, 'payment.status_changed', d.payment_id, CASE WHEN lost THEN 'FAILED' ELSE 'DELIVERED' END, at, at,
  at + interval '7 days', 1, 0, at + interval '1 second', CASE WHEN lost THEN 410 ELSE 200 END, CASE WHEN lost THEN 'HTTP 410' END
FROM demo_delivery d, webhook_subscription s ORDER BY at;

INSERT INTO webhook_delivery_attempt (id, version, delivery_id, number, node, started_at, ended_at, outcome, status_code)
SELECT pg_temp.id(at, 'sending' || id), 1, id, 1, 'demo', at, at + interval '120 milliseconds',
  CASE WHEN lost THEN 'REFUSED' ELSE 'DELIVERED' END, CASE WHEN lost THEN 410 ELSE 200 END
FROM demo_delivery ORDER BY at;

INSERT INTO demo_data (id, seed, filled_at) VALUES (1, ${seed}, timestamptz '${now}');
