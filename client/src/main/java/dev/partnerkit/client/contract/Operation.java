package dev.partnerkit.client.contract;

/** The operations of the contract. */
public enum Operation {
    /** KYC results of the users one invited (seed 000). */
    KYC_RESULTS("listInvitedUserKycResults", "KycResultListResponse", Vendor.COINW, 100, 1000, "200", false),
    /** The users one invited (seed 001). */
    INVITED_USERS("listInvitedUsers", "InvitedUserListResponse", Vendor.COINW, 100, 1000, "200", false),
    /** Deposits, withdrawals and balances of the users one invited (seed 002; its table, L02). */
    ASSETS("listInvitedUserAssets", "InvitedUserAssetsResponse", Vendor.COINW, 20, 100, "0", true),
    /** Direct customers in a range of days, with team totals (seed 003). */
    TEAM_USERS("listTeamUsersInRange", "TeamUsersRangeResponse", Vendor.COINW, 100, 1000, "200", true),
    /** The users of an institution (seed 004). */
    USERS("listUsers", "UserListResponse", Vendor.CRYPTOFI, 25, 100, "", false);

    private final String id;
    private final String response;
    private final Vendor vendor;
    private final int usualPageSize;
    private final int largestPageSize;
    private final String successCode;
    private final boolean limited;

    Operation(
            String id,
            String response,
            Vendor vendor,
            int usualPageSize,
            int largestPageSize,
            String successCode,
            boolean limited) {
        this.id = id;
        this.response = response;
        this.vendor = vendor;
        this.usualPageSize = usualPageSize;
        this.largestPageSize = largestPageSize;
        this.successCode = successCode;
        this.limited = limited;
    }

    /** The {@code operationId} of the contract. */
    public String id() {
        return id;
    }

    /** The schema of the contract that its answers of success have. */
    public String response() {
        return response;
    }

    public Vendor vendor() {
        return vendor;
    }

    /** Rows on a page when nobody says otherwise. */
    public int usualPageSize() {
        return usualPageSize;
    }

    /** Rows on a page at most. */
    public int largestPageSize() {
        return largestPageSize;
    }

    /** The code of success that its page shows (L01); empty where there is none. */
    public String successCode() {
        return successCode;
    }

    /** Whether its page limits how often it may be asked. */
    public boolean isLimited() {
        return limited;
    }

    @Override
    public String toString() {
        return id;
    }
}
