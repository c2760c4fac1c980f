package dev.partnerkit.client.error;

/** The key is known, but may not do this. At CoinW it needs the Affiliate permission, which is off at first. */
public final class PermissionException extends PartnerException {

    private static final long serialVersionUID = 1;

    public PermissionException(String what, Failure failure) {
        super(what, failure, null);
    }
}
