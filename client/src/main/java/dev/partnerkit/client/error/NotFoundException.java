package dev.partnerkit.client.error;

/** There is nothing at this address: most often a wrong host or base path. */
public final class NotFoundException extends PartnerException {

    private static final long serialVersionUID = 1;

    public NotFoundException(String what, Failure failure) {
        super(what, failure, null);
    }
}
