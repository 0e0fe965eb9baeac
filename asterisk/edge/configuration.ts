import type { EdgeSettings } from './settings.ts';

/**
 * The text of each file that a Kamailio 5.6 needs to be our edge, by its name. `folder` is where they will lie, `modules` where its
 * modules are; null: where the program looks by itself.
 */
export function edgeConfiguration(
  settings: EdgeSettings,
  { folder, modules }: { folder: string; modules: string | null },
): Record<string, string> {
  const { engines, carriers } = settings;
  return {
    'kamailio.cfg': kamailio(settings, { folder, modules }),
    'engines.list': engines.map((place) => `1 sip:${place}\n`).join(''),
    'known.list': [
      ...carriers.map((carrier) => `${carrierGroup} ${known(carrier)}\n`),
      ...engines.map((place) => `${engineGroup} ${known(place.split(':')[0] ?? place)}\n`),
    ].join(''),
  };
}

const carrierGroup = 1;
const engineGroup = 2;

/** `198.51.100.0/24` as a list of addresses has it: `198.51.100.0 24`. */
function known(peer: string): string {
  const [address, bits = '32'] = peer.split('/');
  if (!/^[\d.]+$/.test(address ?? '') || !/^\d+$/.test(bits)) throw new Error(`"${peer}" is no address.`);
  return `${address} ${bits}`;
}

const modulesUsed = ['tm', 'tmx', 'sl', 'rr', 'pv', 'maxfwd', 'sanity', 'siputils', 'textops', 'xlog', 'kex', 'corex'];
const modulesOfOurs = ['dispatcher', 'htable', 'pike', 'permissions'];

/** An engine that has said nothing to a call for so long is passed over; asked whether it is there, twice as often as that. */
const silenceMs = 2_000;

function kamailio(
  { sip, callsPerSecond }: EdgeSettings,
  { folder, modules }: { folder: string; modules: string | null },
): string {
  return `#!KAMAILIO
debug=1
log_stderror=yes
children=4
auto_aliases=no
enable_tls=no
disable_tcp=yes
server_header="Server: denwaban"
user_agent_header="User-Agent: denwaban"
listen=udp:${sip.address}:${sip.port}
${modules ? `mpath="${modules}/"\n` : ''}${[...modulesUsed, ...modulesOfOurs].map((name) => `loadmodule "${name}.so"\n`).join('')}
modparam("tm", "fr_timer", ${silenceMs})
modparam("tm", "fr_inv_timer", 180000)
modparam("tm", "failure_reply_mode", 3)
modparam("rr", "append_fromtag", 0)
modparam("dispatcher", "list_file", "${folder}/engines.list")
# Without it there is no next one to go to.
modparam("dispatcher", "flags", 2)
modparam("dispatcher", "ds_ping_method", "OPTIONS")
modparam("dispatcher", "ds_ping_from", "sip:edge@${sip.address}")
modparam("dispatcher", "ds_ping_interval", 1)
modparam("dispatcher", "ds_probing_mode", 1)
modparam("dispatcher", "ds_probing_threshold", 1)
modparam("dispatcher", "ds_inactive_threshold", 1)
# It is there, whatever it thinks of being asked.
modparam("dispatcher", "ds_ping_reply_codes", "class=2;class=4")
modparam("permissions", "address_file", "${folder}/known.list")
modparam("pike", "sampling_time_unit", 2)
modparam("pike", "reqs_density_per_unit", 30)
modparam("pike", "remove_latency", 120)
modparam("htable", "htable", "calls=>size=10;initval=0;autoexpire=1;updateexpire=0")
modparam("htable", "htable", "strangers=>size=10;initval=0;autoexpire=600;updateexpire=0")

request_route {
	if (!allow_source_address("${engineGroup}")) {
		# Who is nobody's carrier is not told that anybody is here; who goes on asking is not even read.
		if (!allow_source_address("${carrierGroup}")) {
			if (pike_check_req() && $shtinc(strangers=>$si) == 1) xlog("L_WARN", "a stranger at $si: $rm to $rU\\n");
			exit;
		}
	}
	if (!mf_process_maxfwd_header("20")) {
		sl_send_reply("483", "Too Many Hops");
		exit;
	}
	if (!sanity_check()) exit;
	if (is_method("OPTIONS") && uri == myself) {
		sl_send_reply("200", "OK");
		exit;
	}
	if (is_method("CANCEL")) {
		if (t_check_trans()) t_relay();
		exit;
	}
	if (has_totag()) {
		if (loose_route() || (is_method("ACK") && t_check_trans())) t_relay();
		else if (!is_method("ACK")) sl_send_reply("404", "Not Here");
		exit;
	}
	t_check_trans();
	if (!is_method("INVITE")) {
		sl_send_reply("405", "Method Not Allowed");
		exit;
	}
	# Calls out leave by the carriers' own ways: by this one they would come in again.
	if (allow_source_address("${engineGroup}")) {
		sl_send_reply("403", "Not Out By Here");
		exit;
	}
	if ($shtinc(calls=>$si) > ${callsPerSecond}) {
		append_to_reply("Retry-After: 2\\r\\n");
		sl_send_reply("503", "Too Many At Once");
		exit;
	}
	# Routes that somebody has put before a new call are not ours to follow.
	remove_hf("Route");
	record_route();
	# One after the other, of those that are there.
	if (!ds_select_dst("1", "4")) {
		sl_send_reply("503", "Nobody There");
		exit;
	}
	t_on_failure("NEXT");
	if (!t_relay()) sl_reply_error();
}

failure_route[NEXT] {
	if (t_is_canceled()) exit;
	if (t_check_status("5[0-9][0-9]") || (t_branch_timeout() && !t_branch_replied())) {
		ds_mark_dst("p");
		if (ds_next_dst()) {
			t_on_failure("NEXT");
			t_relay();
			exit;
		}
	}
}
`;
}
