from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("library", "0004_stopped_pilots"),
    ]

    operations = [
        migrations.AddConstraint(
            model_name="suggestion",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status", "open")),
                fields=("chamber", "layer", "kind", "slug"),
                name="library_one_open_suggestion",
            ),
        ),
    ]
