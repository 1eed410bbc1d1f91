package org.mesinfos.connectors.format.pdf;

import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;

/** Reason why a PDF file could not be read, or not completely. */
public enum PdfReadFailure {
    EMPTY("an empty file"),
    NOT_A_PDF("no PDF signature"),
    ENCRYPTED("encrypted, a password or certificate is needed"),
    BROKEN("a broken PDF structure"),
    TRUNCATED("no end of file mark: truncated"),
    NO_TEXT("no text: scanned image"),
    TOO_LARGE("more bytes than the limit"),
    TOO_MANY_PAGES("more pages than the limit"),
    TOO_MUCH_TEXT("more text than the limit"),
    TOO_MANY_OPERATORS("more drawing operators than the limit"),
    TOO_MUCH_MEMORY("more memory needed than the limit");

    private static final String EXPECTED = "a PDF document with text";

    private final String found;

    PdfReadFailure(String found) {
        this.found = found;
    }

    /** Returns whether the file was refused because of the work that it takes, so that nothing of it may be kept. */
    boolean isWorkLimit() {
        return switch (this) {
            case TOO_LARGE, TOO_MANY_PAGES, TOO_MUCH_TEXT, TOO_MANY_OPERATORS, TOO_MUCH_MEMORY -> true;
            case EMPTY, NOT_A_PDF, ENCRYPTED, BROKEN, TRUNCATED, NO_TEXT -> false;
        };
    }

    /**
     * Returns the rejection to report.
     *
     * @param pagesRead number of pages that were read; 0 rejects the whole file
     */
    public Rejection rejection(int pagesRead) {
        return pagesRead == 0
                ? new Rejection(RejectionReason.UNREADABLE_FILE, Locator.wholeFile(), "", found, EXPECTED)
                : new Rejection(RejectionReason.BROKEN_FILE, Locator.page(pagesRead + 1, 0), "", found, EXPECTED);
    }
}
