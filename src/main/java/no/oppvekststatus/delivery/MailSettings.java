package no.oppvekststatus.delivery;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who the mails come from, and the address that operations reads ("" = none). */
@Component
record MailSettings(@Value("${oppvekst.mail.from:ikke-svar@oppvekststatus.invalid}") String from,
    @Value("${oppvekst.mail.operations:}") String operations) {}
