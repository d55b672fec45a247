-- Fills an empty payment list with ${count} payments over five years, the same at every run: most of
-- them paid, a few in every other state, names and currencies by frequency.
SELECT setseed(0.42);

INSERT INTO app_user (id, version, email, name, language, time_zone, status, token_epoch,
  notify_security, notify_product, created_at, updated_at, roles)
SELECT ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 1,
  'client' || n || '@clients.example', 'Client ' || n, 'RU', 'Europe/Moscow', 'ACTIVE', 0,
  true, false, timestamptz '2021-01-01 00:00+00', timestamptz '2021-01-01 00:00+00',
  '{CLIENT}'::text[]
FROM generate_series(1, 500) n;

CREATE TEMPORARY TABLE draw AS
WITH words AS (
  SELECT
    string_to_array('Анна,Иван,Мария,Сергей,Елена,Алексей,Ольга,Дмитрий,Наталья,Андрей', ',') AS first,
    string_to_array('Иванов,Смирнов,Кузнецов,Попов,Васильев,Петров,Соколов,Михайлов,Новиков,'
      || 'Фёдоров,Морозов,Волков,Алексеев,Лебедев,Семёнов,Егоров,Павлов,Козлов,Степанов,Николаев,'
      || 'Орлов,Андреев,Макаров,Никитин,Захаров', ',') AS last,
    string_to_array('Содержание жилья,Отопление,Вода,Электричество,Домофон,Парковка', ',') AS subjects
), draws AS (
  SELECT n, random() AS a, random() AS b, random() AS c, random() AS d, random() AS e,
    timestamptz '2021-01-01 00:00+00' + interval '1800 days' * n / ${count} AS created_at
  FROM generate_series(1, ${count}) n
)
SELECT
  n, a, b, c, d, e, created_at,
  (lpad(to_hex((extract(epoch FROM created_at) * 1000)::bigint), 12, '0') || '7'
    || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid AS id,
  first[1 + floor(a * a * 10)::int] || ' ' || last[1 + floor(b * b * 25)::int] AS name,
  'payer' || n || '@mail.example' AS email,
  subjects[1 + floor(c * c * 6)::int] || ', ' || to_char(created_at, 'MM.YYYY') AS description,
  (100 + floor(power(e, 6) * 1000000))::bigint AS amount,
  CASE WHEN d < 0.4 THEN 'usd' WHEN d < 0.7 THEN 'eur' WHEN d < 0.95 THEN 'rub'
    WHEN d < 0.999 THEN 'aed' ELSE 'jpy' END AS currency,
  CASE WHEN c < 0.80 THEN 'PAID' WHEN c < 0.84 THEN 'PARTIALLY_REFUNDED' WHEN c < 0.88 THEN 'REFUNDED'
    WHEN c < 0.93 THEN 'EXPIRED' WHEN c < 0.95 THEN 'FAILED' WHEN c < 0.97 THEN 'CANCELLED'
    WHEN c < 0.973 THEN 'DISPUTED' WHEN c < 0.993 THEN 'AWAITING_PAYMENT'
    WHEN c < 0.995 THEN 'PROCESSING' WHEN c < 0.998 THEN 'AUTHORIZED' ELSE 'DRAFT' END AS status
FROM draws, words;

-- Somebody whom a search finds among all the others.
UPDATE draw SET name = 'Zoya Qvist', email = 'zoya.qvist@rare.example' WHERE n = ${count} / 2;

INSERT INTO payment (id, version, external_key, client_id, client_email, client_name, amount,
  currency, description, metadata, capture_method, livemode, status, received_amount,
  refunded_amount, dispute_state, dispute_due_at, unknown_attempts, cancelled, link_hash,
  link_cipher, link_expires_at, checkout_session_id, timeline_length, created_at, updated_at)
SELECT id, 1, 'A-' || n,
  CASE WHEN a < 0.3
    THEN ('00000000-0000-7000-8000-' || lpad((1 + n % 500)::text, 12, '0'))::uuid END,
  email, name, amount, currency, description, '{}', 'AUTOMATIC', false, status,
  CASE WHEN status IN ('PAID', 'PARTIALLY_REFUNDED', 'REFUNDED', 'DISPUTED') THEN amount ELSE 0 END,
  CASE status WHEN 'REFUNDED' THEN amount WHEN 'PARTIALLY_REFUNDED' THEN amount / 2 ELSE 0 END,
  CASE WHEN status = 'DISPUTED' THEN 'DISPUTE_NEEDS_RESPONSE' END,
  CASE WHEN status = 'DISPUTED' THEN created_at + interval '7 days' END,
  0, status = 'CANCELLED', decode(md5('link' || n), 'hex'), '\x00',
  created_at + interval '30 days', 'cs_bench_' || n, 0, created_at, created_at + interval '1 hour'
FROM draw ORDER BY n;

INSERT INTO payment_provider_object (id, version, payment_id, provider_id, object_type, state,
  amount, received, refunded, intent_id, first_seen_at, updated_at)
SELECT gen_random_uuid(), 1, id, 'pi_bench_' || n, 'PAYMENT_INTENT', 'INTENT_SUCCEEDED', amount, amount, 0,
  'pi_bench_' || n, created_at, created_at
FROM draw WHERE status <> 'DRAFT' ORDER BY n;

DROP TABLE draw;
