-- The page's security policy allows its own style by this hash. Pages from before have it computed from their style element.
ALTER TABLE edition_page ADD COLUMN style_sha256 text;
UPDATE edition_page SET style_sha256 =
  encode(sha256(convert_to(coalesce(substring(html FROM '<style>(.*?)</style>'), ''), 'UTF8')), 'base64');
ALTER TABLE edition_page ALTER COLUMN style_sha256 SET NOT NULL;
