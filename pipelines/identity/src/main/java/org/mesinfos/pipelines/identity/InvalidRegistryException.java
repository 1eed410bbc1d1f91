package org.mesinfos.pipelines.identity;

import java.util.List;
import org.mesinfos.connectors.api.OperatorException;

/** Thrown when a registry file is invalid or missing. Nothing is published on the basis of such a registry. */
public final class InvalidRegistryException extends OperatorException {

    private static final long serialVersionUID = 1;

    InvalidRegistryException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }

    InvalidRegistryException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Returns the exception for a run without the registry of earlier runs.
     *
     * @param customers number of customers in that registry
     */
    public static InvalidRegistryException ofMissingRegistry(int customers) {
        return new InvalidRegistryException(List.of("The last run used a registry of " + customers
                + (customers == 1 ? " customer" : " customers")
                + ", and this one names none, so that registered people would get other ids. Restore the registry file"
                + " from its backup and name it in the settings (registry) or with --registry. To give up the registry,"
                + " name a file with the line " + RegistryReader.HEADER + " only."));
    }
}
