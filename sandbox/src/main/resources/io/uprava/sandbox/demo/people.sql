-- People of every role, who signed in when, and the mails that told them their codes. Every draw is a
-- hash of what is drawn for and of the seed, so that no plan of the database changes the outcome.
CREATE FUNCTION pg_temp.draw(what text) RETURNS float8 LANGUAGE sql IMMUTABLE AS
  'SELECT (hashtextextended(what, ${seed}) & 9007199254740991) / 9007199254740992.0';

CREATE FUNCTION pg_temp.pick(what text, among text) RETURNS text LANGUAGE sql IMMUTABLE AS
  'SELECT a[1 + floor(pg_temp.draw(what) * cardinality(a))::int] FROM string_to_array(among, '','') a';

CREATE FUNCTION pg_temp.id(at timestamptz, what text) RETURNS uuid LANGUAGE sql IMMUTABLE AS
  'SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, ''0'') || ''7''
    || substr(md5(what || ${seed}), 1, 3) || ''8'' || substr(md5(what || ${seed}), 4, 15))::uuid';

-- How much happens on a day: less at the weekend, more in winter and in the first days of a month,
-- and slowly more over the year.
CREATE TEMPORARY TABLE demo_day ON COMMIT DROP AS
WITH days AS (
  SELECT d::date AS day, row_number() OVER (ORDER BY d) AS i
  FROM generate_series(timestamptz '${now}' - interval '364 days', timestamptz '${now}', interval '1 day') d
)
SELECT day, day::timestamp AT TIME ZONE 'UTC' AS begins,
  (CASE extract(isodow FROM day) WHEN 6 THEN 0.55 WHEN 7 THEN 0.4 WHEN 1 THEN 1.15 ELSE 1 END)
  * (1 + 0.22 * cos(2 * pi() * (extract(doy FROM day) - 10) / 365))
  * (CASE WHEN extract(day FROM day) <= 5 THEN 1.5 ELSE 1 END)
  * (0.75 + 0.5 * i / 365) * (0.9 + 0.2 * pg_temp.draw('day' || day)) AS weight
FROM days;

CREATE TEMPORARY TABLE demo_person ON COMMIT DROP AS
WITH drawn AS (
  SELECT n,
    timestamptz '${now}' - interval '400 days' + interval '380 days' * n / 300
      + interval '10 hours' * pg_temp.draw('joined' || n) AS created_at,
    CASE WHEN n <= 3 THEN 'ADMIN' WHEN n <= 18 THEN 'STAFF' WHEN n <= 25 THEN 'ACCOUNTANT'
      WHEN n <= 29 THEN 'INTEGRATOR' ELSE 'CLIENT' END AS role,
    CASE WHEN n % 97 = 0 THEN 'CLOSED' WHEN n % 41 = 0 THEN 'LOCKED' ELSE 'ACTIVE' END AS status,
    CASE WHEN pg_temp.draw('language' || n) < 0.65 THEN 'RU' ELSE 'EN' END AS language
  FROM generate_series(1, 300) n
)
SELECT n, pg_temp.id(created_at, 'user' || n) AS id, created_at, role, status, language,
  CASE WHEN n = 1 THEN 'admin@example.com' WHEN n = 4 THEN 'staff@example.com'
    WHEN n = 19 THEN 'accountant@example.com' WHEN n = 30 THEN 'client@example.com'
    ELSE lower(role) || n || pg_temp.pick('host' || n, '@example.com,@example.org,@example.net') END AS email,
  CASE language WHEN 'RU'
    THEN pg_temp.pick('first' || n, 'Анна,Иван,Мария,Сергей,Елена,Алексей,Ольга,Дмитрий,Вера,Андрей') || ' '
      || pg_temp.pick('last' || n, 'Береза,Ольха,Сосна,Рябина,Калина,Ива,Верба,Черёмуха,Липа,Осина')
    ELSE pg_temp.pick('first' || n, 'Ann,John,Mary,Peter,Helen,Alex,Olga,Daniel,Vera,Andrew') || ' '
      || pg_temp.pick('last' || n, 'Birch,Alder,Pine,Rowan,Maple,Willow,Cedar,Hazel,Linden,Aspen') END AS name,
  pg_temp.pick('zone' || n, 'Europe/Moscow,Europe/Samara,Asia/Yekaterinburg,Europe/Berlin,America/New_York,Asia/Kathmandu')
    AS time_zone
FROM drawn;

-- Staff come on most days of work, clients now and then; some mistype their code.
CREATE TEMPORARY TABLE demo_visit ON COMMIT DROP AS
SELECT p.n, p.id AS user_id, p.email, p.role, p.language, d.day,
  least(d.begins + interval '7 hours' + interval '11 hours' * pg_temp.draw('hour' || p.n || d.day),
    timestamptz '${now}' - interval '1 minute') AS at,
  pg_temp.draw('fate' || p.n || d.day) AS fate,
  '192.0.2.' || 1 + p.n % 250 AS ip,
  pg_temp.pick('device' || p.n, 'Firefox · Linux,Chrome · Windows,Safari · macOS,Chrome · Android') AS device
FROM demo_person p JOIN demo_day d ON d.begins > p.created_at
WHERE p.status <> 'CLOSED' AND p.role <> 'INTEGRATOR'
  AND pg_temp.draw('visit' || p.n || d.day)
    < d.weight * CASE p.role WHEN 'CLIENT' THEN 0.02 ELSE 0.45 END;

INSERT INTO app_user (id, version, email, name, language, time_zone, status, status_reason,
  token_epoch, notify_security, notify_product, created_at, updated_at, last_sign_in_at, roles)
SELECT id, 1, CASE WHEN status <> 'CLOSED' THEN email END, CASE WHEN status <> 'CLOSED' THEN name ELSE '' END,
  language, time_zone, status,
  CASE status WHEN 'LOCKED' THEN 'asked for by phone' WHEN 'CLOSED' THEN 'moved away' END,
  0, true, false, created_at, created_at,
  (SELECT max(at) FROM demo_visit v WHERE v.n = p.n AND fate >= 0.05),
  CASE WHEN status = 'CLOSED' THEN '{}'::text[] ELSE ARRAY[role] END
FROM demo_person p ORDER BY n;

INSERT INTO user_role (user_id, role) SELECT id, role FROM demo_person WHERE status <> 'CLOSED' ORDER BY n;

INSERT INTO sign_in_event (id, version, at, email, user_id, outcome, denial_reason, ip, device, request_id)
SELECT pg_temp.id(at + delay, step || n || day), 1, at + delay, email, user_id, outcome, reason, ip, device,
  md5('request' || n || day)
FROM demo_visit, LATERAL (VALUES
  ('sent', interval '0 seconds', 'CODE_SENT', NULL, true),
  ('wrong', interval '30 seconds', 'DENIED',
    CASE WHEN fate < 0.05 THEN 'CODE_EXPIRED' ELSE 'WRONG_CODE' END, fate < 0.12),
  ('in', interval '45 seconds', 'SIGNED_IN', NULL, fate >= 0.05),
  ('out', interval '55 seconds', 'SIGNED_OUT', NULL, fate >= 0.9)
) step (step, delay, outcome, reason, happened)
WHERE happened ORDER BY at;

-- Mails are kept for a while only; what they said is wiped once they are sent.
CREATE TEMPORARY TABLE demo_mail ON COMMIT DROP AS
SELECT pg_temp.id(at, 'mail' || n || day) AS id, email, language, at, fate > 0.985 AS lost
FROM demo_visit WHERE at > timestamptz '${now}' - interval '30 days';

INSERT INTO outbound_mail (id, version, recipient, language, template, status, created_at, valid_until,
  next_attempt_at, give_up_at, attempts, settled_at, last_error)
SELECT id, 2, email, language, 'sign-in-code', CASE WHEN lost THEN 'EXPIRED' ELSE 'SENT' END, at,
  at + interval '10 minutes', at, at + interval '1 day', 1,
  at + CASE WHEN lost THEN interval '10 minutes' ELSE interval '1 second' END,
  CASE WHEN lost THEN '451 mailbox busy' END
FROM demo_mail ORDER BY at;

INSERT INTO outbound_mail_attempt (id, version, mail_id, number, node, started_at, ended_at, outcome, error)
SELECT pg_temp.id(at, 'try' || id), 1, id, 1, 'demo', at, at + interval '1 second',
  CASE WHEN lost THEN 'FAILED' ELSE 'SENT' END, CASE WHEN lost THEN '451 mailbox busy' END
FROM demo_mail ORDER BY at;

INSERT INTO audit_entry (id, at, actor_type, actor_id, actor_name, action, subject_type, subject_id, new_value, request_id, ip)
SELECT pg_temp.id(created_at, 'audit' || n), created_at, 'JOB', NULL, 'demo', 'user.created', 'user', id::text,
  jsonb_build_object('roles', ARRAY[role]), md5('made' || n), NULL
FROM demo_person ORDER BY n;
