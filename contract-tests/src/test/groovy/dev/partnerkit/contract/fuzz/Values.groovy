package dev.partnerkit.contract.fuzz

import groovy.json.JsonOutput

/** What may be asked for: names and values of each operation, right ones and wrong ones. */
class Values {

    static final Map<String, List<String>> NAMES = [
        '/invitation/user/kyc/list': ['startTime', 'endTime', 'pageNo', 'pageSize', 'uid'],
        '/invitation/user/list'    : ['startTime', 'endTime', 'pageNo', 'pageSize', 'uid', 'referralCode'],
        '/invitation/user/assets'  : ['startTime', 'endTime', 'pageNo', 'pageSize', 'uid', 'quote'],
        '/team/users/range'        : ['startTime', 'endTime', 'pageNo', 'pageSize', 'uid', 'referralCode', 'type', 'partnerUids'],
        '/users/'                  : ['user_account_id', 'product', 'crypto_kyc_status', 'securities_kyc_status',
                                      'roth_ira_kyc_status', 'robo_kyc_status', 'created_at_start', 'created_at_end',
                                      'per_page', 'last_record_number', 'sort_order', 'sort_key']]

    private final Draw draw

    Values(Draw draw) {
        this.draw = draw
    }

    /** Some names of an operation, now and then a wrong one or one twice, with values. */
    List<List<String>> pairs(String operation) {
        def names = draw.shuffled(NAMES[operation]).take(draw.below(5))
        if (draw.percent(5)) {
            names << draw.one(['foo', 'pagesize', 'PAGENO', 'page_no', 'per_page[]', '', draw.odd()])
        }
        if (draw.percent(4) && names) {
            names << draw.one(names)
        }
        names.collect { [it, value(it)] }
    }

    /** A JSON object of an operation's fields, or something that only looks like one. */
    String body(String operation) {
        Map<String, Object> fields = [:]
        pairs(operation).each { fields[it[0]] = field(it[0], it[1]) }
        def text = draw.percent(70) ? JsonOutput.toJson(fields) : JsonOutput.prettyPrint(JsonOutput.toJson(fields))
        draw.percent(90) ? text : draw.one([
            '', ' ', '{', '[]', 'null', '1', '"x"', '{}{}', text + ' x', text.reverse(), '\ufeff' + text, text.replace('"', "'"),
            '{"pageNo":1,"pageNo":2}', '{"pageNo":1e400}', '{"uid":' + '9' * 400 + '}', '{"referralCode":"\\ud800"}',
            '{"a":' * 600 + '1' + '}' * 600, '[' * 1200, '{"partnerUids":[' + '1,' * 300 + '1]}', draw.text(40)])
    }

    private Object field(String name, String value) {
        if (name == 'partnerUids') {
            def uids = (0..<draw.below(4)).collect { draw.one([900L, 1000000L, 5L, 1_001L]) }
            return draw.percent(80) ? uids : draw.one(
                [value, 900L, [null], ['900'], [[900L]], [1.5G], [:], (1L..101L).toList(), [Long.MAX_VALUE]])
        }
        boolean number = name in ['pageNo', 'pageSize', 'uid']
        if (number && value ==~ /-?\d{1,18}/ && draw.percent(85)) {
            return value as long
        }
        draw.percent(number ? 50 : 95) ? value : draw.one([null, true, 1.5G, [], [:], [value], 10G.pow(30)])
    }

    private String value(String name) {
        draw.percent(10) ? draw.odd() : right(name)
    }

    private String right(String name) {
        switch (name) {
            case 'startTime': return time(draw.percent(70) ? 0 : draw.below(2000))
            case 'endTime': return time(draw.percent(70) ? -draw.below(20) : draw.below(2000))
            case 'created_at_start': return moment(1 + draw.below(3))
            case 'created_at_end': return moment(4 + draw.below(12))
            case ~/pageNo|per_page/: return draw.one(['1', '2', '3', '10', '100', '0', '101', '2147483647'])
            case 'pageSize': return draw.one(['1', '5', '20', '100', '101', '1000', '1001', '0'])
            case 'last_record_number': return draw.one(['0', '1', '30', '59', '1000', '-1', '9' * 19])
            case 'uid': return draw.one(['1001', '1037', '1130', '900', '1000000', '2001', '5', '0', '-1'])
            case 'referralCode': return draw.one(['CODE01', 'NONE', 'code01', 'é'])
            case 'quote': return draw.one(['usdt', 'usdc', 'USDT', 'btc'])
            case 'type': return draw.one(['0', '1', '2', '3', '4'])
            case 'partnerUids': return '900'
            case 'user_account_id': return draw.one(['member-1', 'member-60', 'nobody', ''])
            case 'product': return draw.one(['crypto', 'securities', 'robo', 'roth_ira', 'gold'])
            case ~/.*kyc_status/: return draw.one(['approved', 'pending', 'denied', ''])
            case 'sort_order': return draw.one(['asc', 'desc', 'ASC', 'up'])
            case 'sort_key': return draw.one(['created_at', 'created_at', 'name'])
            default: return draw.odd()
        }
    }

    // Around the first of June 2026, most of it in reach of the world's noon of 17 June.
    private String time(int daysBack) {
        def day = java.time.LocalDate.of(2026, 6, 1 + draw.below(17)).minusDays(daysBack)
        def form = draw.percent(93) ? '%s %02d:%02d:%02d' : draw.one(['%sT%02d:%02d:%02d', '%s %02d:%02d', '%s', '%s 2%d:%d:6%d'])
        String.format(form, day, draw.below(24), draw.below(60), draw.below(60))
    }

    private String moment(int month) {
        def day = String.format('%d-%02d-%02d', 2024 + draw.below(2), month, 1 + draw.below(31))
        draw.one([day, "${day}T00:00:00Z", "$day 12:30", "${day}t01:02:03.5+02:00", "${day}_01:02", '1735689600', '1735689600000',
                  "${day}T24:00", '-1', '99999999999999999999', "${day}T01:02:03-2359"])
    }
}
