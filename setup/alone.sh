# shellcheck shell=sh
# Read first by scripts that install, in the project's folder: . setup/alone.sh
# It takes out of the environment what somebody has set for other work, and what would lead ours astray: with PIP_TARGET
# or PIP_DRY_RUN pip says that all went well, and nothing is where we look for it. The ways out stay: mirrors, proxies,
# certificates.
for name in $(env | sed -n -E 's/^((PYTHON|PIP_|npm_config_|NPM_CONFIG_)[A-Za-z0-9_]*)=.*/\1/p'); do
  case $name in
    PYTHON | PIP_CONFIG_FILE | PIP_INDEX_URL | PIP_EXTRA_INDEX_URL | PIP_FIND_LINKS | PIP_NO_INDEX | PIP_TRUSTED_HOST) ;;
    PIP_KEYRING_PROVIDER | *[Cc][Ee][Rr][Tt] | *[Pp][Rr][Oo][Xx][Yy] | *TIMEOUT | *RETRIES | *CACHE_DIR) ;;
    *_[Rr][Ee][Gg][Ii][Ss][Tt][Rr][Yy] | *_[Uu][Ss][Ee][Rr][Cc][Oo][Nn][Ff][Ii][Gg] | *_ca | *_cafile | *_key | *_strict_ssl | *_fetch_*) ;;
    *) unset "$name" ;;
  esac
done
unset NODE_ENV NODE_OPTIONS NODE_PATH
# What programs say is searched for the cause of a failure, so it must be in English.
unset LANGUAGE
export LC_ALL=C.UTF-8
