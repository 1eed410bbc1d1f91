package org.mesinfos.linkage.compare;

/** Rules for domains that provide e-mail addresses to many people. Stateless. */
public final class EmailProviders {

    /** Number of different addresses from which on a domain is a provider of many people. */
    public static final int MANY_ADDRESSES = 20;

    private EmailProviders() {}

    /** Returns the domain of an address. */
    public static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
