package org.mesinfos.samples.person;

/** Title, as French files write it. */
public enum Civility {
    MADAM("Mme"),
    SIR("M.");

    private final String text;

    Civility(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
