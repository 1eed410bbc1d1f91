/** What sources state, each of them once, whatever order their files came in. */
package org.mesinfos.pipelines.identity.stated;
