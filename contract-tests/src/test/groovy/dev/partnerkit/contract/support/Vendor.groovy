package dev.partnerkit.contract.support

/** Who runs a server under test, and where the credentials for it are looked for. */
enum Vendor {

    AFFILIATE(['PARTNER_COINW_API_KEY', 'PARTNER_COINW_SECRET_KEY']),
    USERS(['PARTNER_CRYPTOFI_API_KEY'])

    final List<String> variables

    Vendor(List<String> variables) {
        this.variables = variables
    }

    /** The property that names a server of this vendor alone. */
    String getProperty() {
        "contract.target.${name().toLowerCase(Locale.ROOT)}"
    }
}
