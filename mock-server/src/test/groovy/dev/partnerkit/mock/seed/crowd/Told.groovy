package dev.partnerkit.mock.seed.crowd

import dev.partnerkit.mock.world.Account
import dev.partnerkit.mock.world.Line
import dev.partnerkit.mock.world.Member
import dev.partnerkit.mock.world.Movement
import dev.partnerkit.mock.world.Quote
import dev.partnerkit.mock.world.Snapshot
import dev.partnerkit.mock.world.Sorted
import dev.partnerkit.mock.world.Trade
import groovy.transform.CompileStatic
import java.security.MessageDigest
import java.util.function.Consumer

/** A world's content in words: all that can be seen of it, and so no ids and turns, which only decide ties. */
@CompileStatic
class Told {

    static String of(Account account) {
        def purses = Quote.values().collect { quote ->
            def purse = account.holdings().purse(quote)
            "$quote ${movements(purse.deposits())} ${movements(purse.withdrawals())} ${purse.balance()} ${purse.balanceAt()}"
        }
        def trades = Line.values().collect { line ->
            def done = account.holdings().trades(line)
            "$line " + done.slice(0, done.size()).collect { Trade it -> "${it.at()}=${it.turnover()}" }.join(',')
        }
        "${account.uid()} ${account.inviter()} ${account.registeredAt()} '${account.registeredWith()}' " +
            "${account.partner()} ${account.kyc()} $purses $trades ${account.holdings().contractBalance()}"
    }

    static String of(Member member) {
        member.toString()
    }

    /** The SHA-256 of everything in a world, a line to each user, code and member. */
    static String digest(Snapshot snapshot) {
        def digest = MessageDigest.getInstance('SHA-256')
        def line = { String text -> digest.update((text + '\n').getBytes('UTF-8')) }
        each(snapshot.accounts()) { line(of(it)) }
        each(snapshot.codes().entries()) { line(it.toString()) }
        each(snapshot.institutions().entries()) { institution ->
            line(institution.key())
            each(institution.value().byCreation()) { line(of(it)) }
        }
        digest.digest().encodeHex().toString()
    }

    static <T> void each(Sorted<T, ?> sorted, Consumer<T> look) {
        for (int from = 0; from < sorted.size(); from += 1000) {
            sorted.slice(from, from + 1000).forEach(look)
        }
    }

    private static String movements(Sorted<Movement, BigDecimal> movements) {
        movements.slice(0, movements.size()).collect { Movement it -> "${it.at()}=${it.amount()}" }.join(',')
    }
}
