package dev.partnerkit.contract.support

/** The five operations by the number of the page that documents them. */
class Pages {

    static final Map<String, String> OPERATIONS = [
        '000': '/invitation/user/kyc/list', '001': '/invitation/user/list', '002': '/invitation/user/assets',
        '003': '/team/users/range', '004': '/users/']
    static final List<String> AFFILIATE = ['000', '001', '002', '003']

    /** Asks the operation of a page as the page says, by GET or POST, signed or with the partner's key. */
    static Answer ask(Wire wire, String seed, Map<String, ?> values = [:]) {
        switch (seed) {
            case '003': return wire.post(OPERATIONS[seed], values)
            case '004': return wire.users(values.collect { name, value -> "$name=${Wire.encode(value as String)}" }.join('&'))
            default: return wire.get(OPERATIONS[seed], values)
        }
    }
}
