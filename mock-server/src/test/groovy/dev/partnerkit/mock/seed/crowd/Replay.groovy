package dev.partnerkit.mock.seed.crowd

import dev.partnerkit.mock.world.Account
import dev.partnerkit.mock.world.Change
import dev.partnerkit.mock.world.Change.Balanced
import dev.partnerkit.mock.world.Change.CodeIssued
import dev.partnerkit.mock.world.Change.Deposited
import dev.partnerkit.mock.world.Change.Enrolled
import dev.partnerkit.mock.world.Change.Registered
import dev.partnerkit.mock.world.Change.Traded
import dev.partnerkit.mock.world.Change.Withdrawn
import dev.partnerkit.mock.world.Line
import dev.partnerkit.mock.world.Quote
import dev.partnerkit.mock.world.Snapshot
import groovy.transform.CompileStatic
import java.time.Instant

/** The changes that make a generated world one by one, read from what can be seen of it. */
@CompileStatic
class Replay {

    static List<Change> of(Snapshot snapshot) {
        List<Change> changes = []
        Told.each(snapshot.accounts()) { changes << registered(it) }
        Told.each(snapshot.accounts()) { changes.addAll(deeds(it)) }
        Told.each(snapshot.codes().entries()) { changes << new CodeIssued(it.key(), it.value()) }
        Told.each(snapshot.institutions().entries()) { institution ->
            Told.each(institution.value().byCreation()) { changes << new Enrolled(institution.key(), it) }
        }
        changes
    }

    private static Registered registered(Account account) {
        assert account.kyc().recordedAt() == account.registeredAt()
        new Registered(account.uid(), account.inviter(), at(account.registeredAt()), account.registeredWith(),
            account.partner(), account.kyc().level())
    }

    private static List<Change> deeds(Account account) {
        List<Change> deeds = []
        def uid = account.uid()
        for (Quote quote : Quote.values()) {
            def purse = account.holdings().purse(quote)
            Told.each(purse.deposits()) { deeds << new Deposited(uid, quote, at(it.at()), it.amount()) }
            Told.each(purse.withdrawals()) { deeds << new Withdrawn(uid, quote, at(it.at()), it.amount()) }
            if (purse.balanceAt() != null) {
                deeds << new Balanced(uid, quote, at(purse.balanceAt()), purse.balance())
            }
        }
        for (Line line : Line.values()) {
            Told.each(account.holdings().trades(line)) { deeds << new Traded(uid, line, at(it.at()), it.turnover()) }
        }
        deeds
    }

    private static Instant at(long second) {
        Instant.ofEpochSecond(second)
    }
}
