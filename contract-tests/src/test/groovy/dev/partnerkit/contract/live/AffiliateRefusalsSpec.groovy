package dev.partnerkit.contract.live

import dev.partnerkit.contract.support.Answer
import dev.partnerkit.contract.support.Live
import dev.partnerkit.contract.support.Target
import dev.partnerkit.contract.support.Vendor
import dev.partnerkit.contract.support.Wire
import spock.lang.Specification
import spock.lang.Title

@Live(Vendor.AFFILIATE)
@Title('Refusals of the affiliate operations, on any server')
class AffiliateRefusalsSpec extends Specification {

    static final OPERATIONS = ['/invitation/user/kyc/list', '/invitation/user/list', '/invitation/user/assets',
                               '/team/users/range']
    static final LIST = Wire.AFFILIATE + '/invitation/user/list'
    static final RANGE = Wire.AFFILIATE + '/team/users/range'

    def wire = Target.current().wire(Vendor.AFFILIATE)

    def 'a parameter not of its form is refused, in a shape of the contract: #operation, #name=#value (seeds 000 to 003)'() {
        expect:
        wire.ask(operation, [(name): value]).refused

        where:
        [operation, name, value] << [OPERATIONS, [
            ['pageNo', 'one'], ['pageSize', 'ten'], ['uid', 'nobody'], ['startTime', '2026-06-01'],
            ['endTime', '2026-13-01 00:00:00']]].combinations().collect { [it[0], it[1][0], it[1][1]] }
    }

    def 'a body that is no JSON is refused (seed 003)'() {
        expect:
        wire.postText('/team/users/range', '{"pageNo":').refused
    }

    def 'a window may not begin out of reach (seed 003, precaution 5)'() {
        expect:
        wire.post('/team/users/range', [startTime: '2010-01-01 00:00:00', endTime: '2010-01-02 00:00:00']).refused
    }

    def 'who is outside of the downline cannot be asked for (seed 003, precaution 6)'() {
        expect:
        wire.post('/team/users/range', [partnerUids: [1]]).refused
    }

    def 'nobody is let in without #header (seeds 000 to 003, authentication)'() {
        given:
        def time = System.currentTimeMillis() as String
        def headers = [api_key: wire.key.apiKey(), timestamp: time,
                       sign: Wire.sign(wire.key.secret(), "${time}GET$LIST")]

        expect:
        wire.send('GET', LIST, headers - headers.subMap([header]), null).refused
        wire.send('GET', LIST, headers, null).page

        where:
        header << ['api_key', 'timestamp', 'sign']
    }

    def 'a signature of something else is refused: #what (seeds 000 to 003, authentication)'() {
        expect:
        wire.signed('GET', LIST, decoded, 'pageNo=1&pageSize=5', null).refused

        where:
        what                | decoded
        'another value'     | 'pageNo=1&pageSize=6'
        'another order'     | 'pageSize=5&pageNo=1'
        'no query'          | ''
    }

    def 'a key nobody holds is refused (seeds 000 to 003, authentication)'() {
        expect:
        new Wire(new Target.Key('no-such-key-0000', 'no-secret'), null, wire.base).get('/invitation/user/list').refused
    }

    def 'what is signed is the decoded query, however it travels: #travels (L71)'() {
        expect:
        wire.signed('GET', LIST, 'startTime=2026-06-01 00:00:00&pageSize=5', travels, null).page

        where:
        travels << ['startTime=2026-06-01%2000%3A00%3A00&pageSize=5', 'startTime=2026-06-01+00%3A00%3A00&pageSize=5']
    }

    def 'a body is signed byte for byte: #body'() {
        expect:
        wire.signed('POST', RANGE, '', '', body, 'application/json').page
        otherBody(body).refused

        where:
        body << ['{}', '{"pageNo": 1, "pageSize": 5}', '{"pageNo":1,"pageSize":5}']
    }

    private Answer otherBody(String signed) {
        def time = System.currentTimeMillis() as String
        wire.send('POST', RANGE, [
            api_key: wire.key.apiKey(), timestamp: time, 'Content-Type': 'application/json',
            sign: Wire.sign(wire.key.secret(), "${time}POST$RANGE$signed")], "$signed ")
    }
}
