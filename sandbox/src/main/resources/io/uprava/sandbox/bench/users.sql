-- Fills an empty user list with ${count} people, the same at every run: names by frequency, most of
-- them active clients, a few of everything else, ids in order of creation as the application makes.
SELECT setseed(0.42);

CREATE TEMPORARY TABLE person AS
WITH words AS (
  SELECT
    string_to_array('Анна,Иван,Мария,Сергей,Елена,Алексей,Ольга,Дмитрий,Наталья,Андрей,Татьяна,'
      || 'Михаил,Ирина,Павел,Светлана,Николай,Юлия,Виктор,Галина,Егор', ',') AS first_ru,
    string_to_array('Иванов,Смирнов,Кузнецов,Попов,Васильев,Петров,Соколов,Михайлов,Новиков,'
      || 'Фёдоров,Морозов,Волков,Алексеев,Лебедев,Семёнов,Егоров,Павлов,Козлов,Степанов,Николаев,'
      || 'Орлов,Андреев,Макаров,Никитин,Захаров', ',') AS last_ru,
    string_to_array('James,Mary,John,Linda,Robert,Susan,Michael,Karen,David,Nancy,Thomas,Lisa,'
      || 'Daniel,Emma,Peter,Laura,George,Helen,Frank,Alice', ',') AS first_en,
    string_to_array('Smith,Johnson,Williams,Brown,Jones,Miller,Davis,Wilson,Anderson,Taylor,'
      || 'Thomas,Moore,Martin,Jackson,Thompson,White,Harris,Clark,Lewis,Walker,Hall,Young,King,'
      || 'Wright,Hill', ',') AS last_en,
    string_to_array('mail.example,post.example,company.example,home.example', ',') AS hosts,
    string_to_array('Europe/Moscow,Europe/Samara,Asia/Yekaterinburg,Europe/London,UTC', ',') AS zones
), draws AS (
  SELECT n, random() AS a, random() AS b, random() AS c, random() AS d, random() AS e,
    timestamptz '2021-01-01 00:00+00' + interval '1800 days' * n / ${count} AS created_at
  FROM generate_series(1, ${count}) n
)
SELECT
  n,
  (lpad(to_hex((extract(epoch FROM created_at) * 1000)::bigint), 12, '0') || '7'
    || substr(md5(n::text), 1, 3) || '8' || substr(md5(n::text), 4, 15))::uuid AS id,
  created_at,
  CASE WHEN c < 0.6 THEN 'RU' ELSE 'EN' END AS language,
  CASE WHEN c < 0.6
    THEN first_ru[1 + floor(a * a * 20)::int] || ' ' || last_ru[1 + floor(b * b * 25)::int]
    ELSE first_en[1 + floor(a * a * 20)::int] || ' ' || last_en[1 + floor(b * b * 25)::int]
  END AS name,
  lower(first_en[1 + floor(a * a * 20)::int] || '.' || last_en[1 + floor(b * b * 25)::int])
    || n || '@' || hosts[1 + floor(d * d * 4)::int] AS email,
  CASE WHEN d < 0.8 THEN '+79' || lpad(floor(e * 1000000000)::bigint::text, 9, '0') END AS phone,
  zones[1 + floor(e * e * 5)::int] AS time_zone,
  CASE WHEN d < 0.97 THEN 'ACTIVE' WHEN d < 0.99 THEN 'LOCKED' ELSE 'CLOSED' END AS status,
  CASE WHEN a < 0.7
    THEN created_at + (timestamptz '2026-01-01 00:00+00' - created_at) * b END AS last_sign_in_at,
  e AS draw
FROM draws, words;

-- Somebody whom a search finds among all the others.
UPDATE person SET name = 'Zoya Qvist', email = 'zoya.qvist@rare.example'
WHERE n = ${count} / 2 AND status <> 'CLOSED';

-- Each is something, and some of the staff are clients as well.
ALTER TABLE person ADD COLUMN roles text[] NOT NULL DEFAULT '{}';
UPDATE person SET roles = CASE
  WHEN n % (${count} / 5) = 7 THEN '{ADMIN}'::text[]
  WHEN draw < 0.01 THEN '{CLIENT,STAFF}'
  WHEN draw < 0.02 THEN '{STAFF}'
  WHEN draw < 0.025 THEN '{ACCOUNTANT}'
  WHEN draw < 0.03 THEN '{INTEGRATOR}'
  ELSE '{CLIENT}' END
WHERE status <> 'CLOSED';

INSERT INTO app_user (id, version, email, name, phone, language, time_zone, status, status_reason,
  token_epoch, notify_security, notify_product, created_at, updated_at, last_sign_in_at, roles)
SELECT id, 1,
  CASE WHEN status <> 'CLOSED' THEN email END,
  CASE WHEN status <> 'CLOSED' THEN name ELSE '' END,
  CASE WHEN status <> 'CLOSED' THEN phone END,
  language, time_zone, status, CASE WHEN status <> 'ACTIVE' THEN 'asked for' END,
  0, true, draw < 0.3, created_at, created_at, last_sign_in_at, roles
FROM person ORDER BY n;

-- The copy in the row is there already, a million triggers would only find that out.
ALTER TABLE user_role DISABLE TRIGGER user_role_copied;
INSERT INTO user_role (user_id, role) SELECT id, unnest(roles) FROM person ORDER BY n;
ALTER TABLE user_role ENABLE TRIGGER user_role_copied;

DROP TABLE person;
