package org.mesinfos.pipelines.run;

/** Step of a run after its snapshot is published. */
enum FollowUpStep {
    /** Conversion of the answers about pairs of people that an earlier version stored. */
    REVIEW_ANSWERS("the answers about pairs of people"),

    /** Removal of content that was written and not published. */
    UNPUBLISHED_CONTENT("the removal of unpublished files"),

    READER_BUNDLES("the bundles of reader applications"),

    /** Removal of erased people from the folders of reader applications that the settings no longer name. */
    FORMER_READERS("the folders of former reader applications"),

    TABLES("the tables"),

    ORIGINALS("the removal of originals"),

    RETENTION("the removal of what retention no longer keeps"),

    WARNINGS("the check of the folders of former reader applications"),

    REPORT("the report"),

    PAGES("the pages of the report"),

    /** Record by which the next run recognises that it has nothing to do. */
    INPUTS("the record of the inputs");

    private final String text;

    FollowUpStep(String text) {
        this.text = text;
    }

    /** Returns the phrase that messages use for what the step does. */
    String text() {
        return text;
    }
}
