package dev.partnerkit.contract

import dev.partnerkit.contract.support.Arranged
import dev.partnerkit.contract.support.Pages
import spock.lang.Specification
import spock.lang.Title

/** Fields and types of the answers as the five pages table or show them, written out here a second time. */
@Title('The answers of the pages')
class PageAnswersSpec extends Specification {

    static final IS = [
        Long      : { it instanceof Integer || it instanceof Long },
        String    : { it instanceof String },
        BigDecimal: { it instanceof Number },
        Object    : { it instanceof Map },
        Array     : { it instanceof List }]

    def arranged = new Arranged('2026-06-17 12:00:00')
        .user(7).deposit(7, '2026-06-02 00:00:00', '1').balance(7, '2026-06-03 00:00:00', '1')
        .member('m-1', accounts: [CRYPTO: 'approved'])

    def 'seed #seed gives #place exactly the fields #fields'() {
        when:
        def object = place.tokenize('.').inject(ask(seed)) { at, step -> step.isInteger() ? at[step as int] : at[step] }

        then:
        object.keySet() == fields.keySet()
        fields.every { name, type ->
            assert IS[type](object[name]): "$place.$name is no $type"
            true
        }

        where:
        seed  | place           || fields
        '000' | ''              || [code: 'String', msg: 'String', data: 'Object']
        '000' | 'data'          || [list: 'Array', total: 'Long']
        '000' | 'data.list.0'   || [uid: 'Long', kycResult: 'String']
        '001' | ''              || [code: 'String', msg: 'String', data: 'Object']
        '001' | 'data'          || [list: 'Array', total: 'Long']
        '001' | 'data.list.0'   || [uid: 'Long', registerTime: 'String']
        '002' | ''              || [code: 'String', msg: 'String', data: 'Object']
        '002' | 'data'          || [total: 'Long', list: 'Array']
        '002' | 'data.list.0'   || [
            uid: 'Long', totalDeposit: 'String', totalWithdrawal: 'String', currentBalance: 'String', updateTime: 'String',
            firstDepositAmount: 'String', firstDepositTime: 'String']
        '003' | ''              || [code: 'String', msg: 'String', data: 'Object']
        '003' | 'data'          || [
            total: 'Long', totalUsers: 'Long', totalUsersInTeam: 'Long', totalTradingVolumeInTeam: 'String', list: 'Array']
        '003' | 'data.list.0'   || [
            uid: 'Long', registerTime: 'String', referralCode: 'String', deposit: 'String', tradeVolume: 'BigDecimal',
            tradingFee: 'BigDecimal', rebate: 'BigDecimal', totalDepositAmount: 'BigDecimal',
            totalDepositGreaterThanHundred: 'String', firstDepositGreaterThan3Hundred: 'String',
            firstWithdrawLessThan2Hundred: 'String', firstWithdrawDate: 'String', firstTradeDate: 'String',
            contractBalance: 'String']
        '004' | ''              || [items: 'Array', total_records: 'Long', last_record_number: 'Long', per_page: 'Long']
        '004' | 'items.0'       || [accounts: 'Array', total_current_market_value: 'String', user_account_id: 'String']
        '004' | 'items.0.accounts.0' || [
            current_market_value: 'String', kyc_approved_at: 'String', kyc_status: 'String', product: 'String']
    }

    def 'seed #seed tells success by the text #code and the message success (L01)'() {
        expect:
        ask(seed).with { [it.code, it.msg] } == [code, 'success']

        where:
        seed  || code
        '000' || '200'
        '001' || '200'
        '002' || '0'
        '003' || '200'
    }

    def 'the total of seed #seed counts the rows of all pages, whichever is asked for'() {
        given:
        arranged.user(8).user(9)

        expect:
        (1..3).collect { ask(seed, [pageNo: it, pageSize: 2]).data }.collect { [it.list.size(), it.total] } ==
            [[2, 3], [1, 3], [0, 3]]

        where:
        seed << Pages.AFFILIATE
    }

    def 'seed #seed answers in JSON'() {
        expect:
        Pages.ask(arranged.wire, seed).header('Content-Type').startsWith('application/json')

        where:
        seed << Pages.OPERATIONS.keySet()
    }

    private ask(String seed, Map<String, ?> values = [:]) {
        Pages.ask(arranged.wire, seed, values).json
    }
}
