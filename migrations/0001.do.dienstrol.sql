-- The role that serves requests. It owns nothing: tables, functions and triggers belong to whoever runs the migrations,
-- so the service cannot change its own schema or switch off a guarantee. Roles live in the cluster, not in the database,
-- which is why this must also succeed when another database of the same cluster made the role already.
DO $$
BEGIN
  CREATE ROLE kassier_dienst NOLOGIN;
EXCEPTION
  WHEN duplicate_object OR unique_violation THEN NULL;
END
$$;

-- Whoever migrates may also take this role, so that one login is enough on a simple installation.
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'kassier_dienst', 'MEMBER') THEN
    EXECUTE format('GRANT kassier_dienst TO %I', current_user);
  END IF;
END
$$;

GRANT USAGE ON SCHEMA public TO kassier_dienst;
