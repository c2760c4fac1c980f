package dev.partnerkit.client.error;

/** Something is wrong on the vendor's side, or on the way to it. */
public final class ServerException extends PartnerException {

    private static final long serialVersionUID = 1;

    public ServerException(String what, Failure failure) {
        super(what, failure, null);
    }

    @Override
    public boolean mayPass() {
        return true;
    }
}
