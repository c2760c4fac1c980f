package dev.partnerkit.mock.world;

import java.math.BigDecimal;

/** What trading amounts to: its volume, the fees paid and the rebate earned from them. */
public record Turnover(BigDecimal volume, BigDecimal fee, BigDecimal rebate) {

    public static final Turnover NONE = new Turnover(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    public Turnover plus(Turnover other) {
        return new Turnover(volume.add(other.volume), fee.add(other.fee), rebate.add(other.rebate));
    }
}
