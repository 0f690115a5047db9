-- What this session writes is on behalf of the lease with this fencing number, '' for no lease; and of this part, '' for none.
SELECT set_config('oppvekst.fence', ?, false), set_config('oppvekst.part', ?, false)
