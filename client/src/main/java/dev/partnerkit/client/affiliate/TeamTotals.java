package dev.partnerkit.client.affiliate;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Figures of the whole team, at every depth.
 *
 * @param totalUsers everybody and the affiliate too, whenever they registered
 * @param totalUsersInTeam everybody who registered inside the window
 * @param totalTradingVolumeInTeam what everybody traded inside the window
 */
public record TeamTotals(
        long totalUsers, long totalUsersInTeam, @Nullable BigDecimal totalTradingVolumeInTeam) {}
