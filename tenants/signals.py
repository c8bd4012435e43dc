"""What tenants tells the floors above."""

from django.dispatch import Signal

# Inside the template schema, whenever it was brought up to date: put default rows there. Idempotent.
template_prepared = Signal()
# Inside the new chamber's schema, in the transaction that makes it. Argument: chamber.
chamber_provisioned = Signal()
# Inside a demo chamber's schema: load the starter content. Arguments: chamber, starter (a name). Idempotent.
starter_requested = Signal()
