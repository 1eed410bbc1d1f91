/** Authority of organisations over the references that they issue, as the operator declares it. */
@NullMarked
package org.mesinfos.pipelines.identity.authority;

import org.jspecify.annotations.NullMarked;
