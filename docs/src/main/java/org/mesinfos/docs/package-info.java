/** Measures and checks the language of the project's Javadoc, documentation and messages. */
package org.mesinfos.docs;
