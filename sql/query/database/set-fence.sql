-- What this session writes is on behalf of the lease with this fencing number; '' for no lease.
SELECT set_config('oppvekst.fence', ?, false)
