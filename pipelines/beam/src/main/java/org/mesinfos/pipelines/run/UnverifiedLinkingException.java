package org.mesinfos.pipelines.run;

import org.mesinfos.connectors.api.OperatorException;

/** Thrown if the settings name a linkage model, but no organisation whose profiles may link people. */
public final class UnverifiedLinkingException extends OperatorException {

    private static final long serialVersionUID = 1L;

    UnverifiedLinkingException() {
        super("The settings name an identity model, but not the organisations whose profiles may link people. A copied"
                + " profile looks like an honest one, so list the organisations that verify their customers: identity:"
                + " {verified: [organisation, …]} in mesinfos.yaml or --identity-verified, or all for every"
                + " organisation.");
    }
}
