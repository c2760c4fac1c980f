package dev.partnerkit.mock.seed;

import dev.partnerkit.mock.world.Account;
import dev.partnerkit.mock.world.Change;
import dev.partnerkit.mock.world.Change.Balanced;
import dev.partnerkit.mock.world.Change.CodeIssued;
import dev.partnerkit.mock.world.Change.ContractBalanceMasked;
import dev.partnerkit.mock.world.Change.Deposited;
import dev.partnerkit.mock.world.Change.Enrolled;
import dev.partnerkit.mock.world.Change.KycRecorded;
import dev.partnerkit.mock.world.Change.Left;
import dev.partnerkit.mock.world.Change.Registered;
import dev.partnerkit.mock.world.Change.Traded;
import dev.partnerkit.mock.world.Change.Unenrolled;
import dev.partnerkit.mock.world.Change.Withdrawn;
import dev.partnerkit.mock.world.Member;
import dev.partnerkit.mock.world.Member.Holding;
import dev.partnerkit.mock.world.Quote;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.function.Consumer;

/** Writes changes as {@link Changes} reads them: in JSON, one on a line, without what goes without saying. */
public final class ChangeText {

    private ChangeText() {}

    public static String of(Change change) {
        return JsonLine.of(line -> write(change, line));
    }

    private static void write(Change change, JsonLine line) {
        if (change instanceof Registered it) {
            line.object("registered", fields -> registered(it, fields));
        } else if (change instanceof CodeIssued it) {
            line.object("codeIssued", fields -> fields.text("code", it.code()).whole("owner", it.owner()));
        } else if (change instanceof KycRecorded it) {
            line.object("kycRecorded", fields -> fields.whole("uid", it.uid())
                    .whole("level", it.level())
                    .time("at", it.at()));
        } else if (change instanceof Deposited it) {
            line.object("deposited", money(it.uid(), it.quote(), it.at(), "amount", it.amount()));
        } else if (change instanceof Withdrawn it) {
            line.object("withdrawn", money(it.uid(), it.quote(), it.at(), "amount", it.amount()));
        } else if (change instanceof Balanced it) {
            line.object("balanced", money(it.uid(), it.quote(), it.at(), "balance", it.balance()));
        } else if (change instanceof Traded it) {
            line.object("traded", fields -> traded(it, fields));
        } else if (change instanceof ContractBalanceMasked it) {
            line.object("contractBalanceMasked", fields -> fields.whole("uid", it.uid())
                    .text("masked", it.masked()));
        } else if (change instanceof Enrolled it) {
            line.object("enrolled", fields -> enrolled(it, fields));
        } else if (change instanceof Left it) {
            line.object("left", fields -> fields.whole("uid", it.uid()));
        } else if (change instanceof Unenrolled it) {
            line.object("unenrolled", fields -> fields.text("institution", it.institution())
                    .text("accountId", it.accountId()));
        }
    }

    private static void registered(Registered it, JsonLine fields) {
        fields.whole("uid", it.uid());
        if (it.inviter() != Account.NOBODY) {
            fields.whole("inviter", it.inviter());
        }
        fields.time("at", it.at());
        if (!it.referralCode().isEmpty()) {
            fields.text("referralCode", it.referralCode());
        }
        if (it.partner()) {
            fields.flag("partner", true);
        }
        if (it.kycLevel() != 1) {
            fields.whole("kycLevel", it.kycLevel());
        }
    }

    private static Consumer<JsonLine> money(long uid, Quote quote, Instant at, String name, BigDecimal amount) {
        return fields ->
                fields.whole("uid", uid).choice("quote", quote).time("at", at).decimal(name, amount);
    }

    private static void traded(Traded it, JsonLine fields) {
        fields.whole("uid", it.uid())
                .choice("line", it.line())
                .time("at", it.at())
                .decimal("volume", it.turnover().volume())
                .decimal("fee", it.turnover().fee())
                .decimal("rebate", it.turnover().rebate());
    }

    private static void enrolled(Enrolled it, JsonLine fields) {
        Member member = it.member();
        fields.text("institution", it.institution())
                .text("accountId", member.accountId())
                .time("createdAt", member.createdAt())
                .list("accounts", member.accounts(), ChangeText::holding);
    }

    private static void holding(JsonLine fields, Holding it) {
        fields.choice("product", it.product()).text("kycStatus", it.kycStatus());
        Instant approvedAt = it.kycApprovedAt();
        if (approvedAt != null) {
            fields.time("kycApprovedAt", approvedAt);
        }
        fields.decimal("value", it.value());
    }
}
