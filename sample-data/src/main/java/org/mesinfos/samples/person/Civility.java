package org.mesinfos.samples.person;

/** Title of a person, with its form in French files. */
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
