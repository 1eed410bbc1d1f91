package org.mesinfos.samples.person;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Delivering organisations. All are fictitious except the grid operator, whose layout is public. */
public enum SampleOrganisation {
    ASSUR_LOIRE("assur-loire", "AL"),
    BANQUE_ATLANTIDE("banque-atlantide", "BA"),
    CREDIT_BOREAL("credit-boreal", "CB"),
    ENEDIS("enedis", "EN"),
    MARCHE_CLAIR("marche-clair", "MC"),
    TELECOM_AZUR("telecom-azur", "TA");

    private final String id;
    private final String customerPrefix;

    SampleOrganisation(String id, String customerPrefix) {
        this.id = id;
        this.customerPrefix = customerPrefix;
    }

    /** Returns the name of the inbox folder. */
    public String id() {
        return id;
    }

    public static Optional<SampleOrganisation> ofId(String id) {
        return Arrays.stream(values()).filter(one -> one.id.equals(id)).findFirst();
    }

    /** Returns all ids, for messages. */
    public static String ids() {
        return Arrays.stream(values()).map(SampleOrganisation::id).collect(Collectors.joining(", "));
    }

    /** Returns the prefix of the customer references. */
    String customerPrefix() {
        return customerPrefix;
    }
}
